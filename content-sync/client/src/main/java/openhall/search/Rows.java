package openhall.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import openhall.search.Tokens.Token;

/**
 * The form in which a store keeps tokens: a line for each, its part's mark and its text, then a tab
 * and the readings of its Chinese characters, the readings of one joined by slashes.
 */
final class Rows {

  private Rows() {}

  static String write(List<Token> tokens) {
    return tokens.stream().map(Rows::line).collect(Collectors.joining("\n"));
  }

  private static String line(Token token) {
    String text = token.text().replaceAll("[\\n\\t\\r]", " ");
    String readings =
        token.part().sounded()
            ? Pinyin.readings(text).stream()
                .map(each -> String.join("/", each))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "))
            : "";
    return token.part().mark() + text + "\t" + readings;
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
