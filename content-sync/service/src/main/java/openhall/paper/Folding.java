package openhall.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines: between Chinese characters, not before a comma, not inside a number.
 */
final class Folding {
  private Folding() {}

  /** Never empty; a piece that no line holds is cut wherever the line ends. */
  static List<String> lines(String text, double width, ToDoubleFunction<String> measure) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (measure.applyAsDouble(line + piece.stripTrailing()) > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
      while (measure.applyAsDouble(line.toString().stripTrailing()) > width) {
        int end = fitting(line.toString(), width, measure);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      pieces.add(text.substring(from, to));
    }
    return pieces;
  }

  /** At least one character, or nothing would ever be set. */
  private static int fitting(String text, double width, ToDoubleFunction<String> measure) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (measure.applyAsDouble(text.substring(0, next)) > width) {
        break;
      }
      end = next;
    }
    return end;
  }
}
