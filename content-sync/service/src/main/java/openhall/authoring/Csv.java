package openhall.authoring;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table as RFC 4180 has it, in which no cell is taken for a formula. */
public final class Csv {

  /** Without it the office's spreadsheet takes the text for GBK. */
  private static final String UTF_8_MARK = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder(UTF_8_MARK);

  public Csv(String... headings) {
    row(headings);
  }

  public void row(String... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** All rows so far. */
  public String text() {
    return text.toString();
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
