package openhall.kiosk.board;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Breaks text into lines that fit a width, by the rules of Chinese line breaking. */
public final class Lines {

  /** In telephone numbers, of which half leads to somebody else, and in units such as 元/张. */
  private static final Pattern GLUE = Pattern.compile("(?<=\\d) (?=\\d)|(?<=元)/");

  private static final String NO_BREAK = "\u00A0";

  private Lines() {}

  /** The lines of the text, none wider than {@code width} pixels at that font size. */
  public static List<String> of(String text, double width, double size, Ruler ruler) {
    var lines = new ArrayList<String>();
    text.lines().forEach(p -> breakParagraph(p.strip(), width, size, ruler, lines));
    return List.copyOf(lines);
  }

  private static void breakParagraph(
      String text, double width, double size, Ruler ruler, List<String> lines) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
    breaks.setText(GLUE.matcher(text).replaceAll(NO_BREAK));
    int start = 0;
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (end > start && tooWide(text.substring(start, next), width, size, ruler)) {
        lines.add(text.substring(start, end).strip());
        start = end;
      }
      while (tooWide(text.substring(start, next), width, size, ruler)) {
        int fitting = fitting(text, start, next, width, size, ruler);
        lines.add(text.substring(start, fitting));
        start = fitting;
      }
      end = next;
    }
    if (start < text.length()) {
      lines.add(text.substring(start).strip());
    }
  }

  // A run without any break, such as a long address, is broken where the line is full.
  private static int fitting(
      String text, int start, int end, double width, double size, Ruler ruler) {
    int fit = text.offsetByCodePoints(start, 1);
    while (fit < end) {
      int further = text.offsetByCodePoints(fit, 1);
      if (tooWide(text.substring(start, further), width, size, ruler)) {
        break;
      }
      fit = further;
    }
    return fit;
  }

  private static boolean tooWide(String text, double width, double size, Ruler ruler) {
    return text.codePointCount(0, text.length()) > 1
        && ruler.width(text.strip(), size, false) > width;
  }
}
