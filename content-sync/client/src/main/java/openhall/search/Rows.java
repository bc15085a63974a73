package openhall.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.search.Tokens.Token;

/**
 * The form in which a store keeps tokens: a line for each, its part's mark and its text, then a tab
 * and the readings of its Chinese characters, the readings of one joined by slashes. Remembers how
 * texts are read, since names of departments and themes stand in one item after the other. One
 * thread, one release.
 */
final class Rows {

  private final Pinyin pinyin = new Pinyin();
  private final Map<String, String> read = new HashMap<>();

  String write(List<Token> tokens) {
    return tokens.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(Token token) {
    String text = token.text().replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    String readings = token.part().sounded() ? read.computeIfAbsent(text, this::readings) : "";
    return token.part().mark() + text + "\t" + readings;
  }

  private String readings(String text) {
    return pinyin.readings(text).stream()
        .map(each -> String.join("/", each))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** A text of one part, as it was written; {@code readings} are for {@link Sounds}. */
  record Line(Part part, String text, String readings) {}

  static List<Line> read(String row) {
    var lines = new ArrayList<Line>();
    for (String line : row.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        Part part = Part.marked(line.charAt(0));
        lines.add(new Line(part, line.substring(1, tab), line.substring(tab + 1)));
      }
    }
    return lines;
  }
}
