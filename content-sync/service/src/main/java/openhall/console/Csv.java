package openhall.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A table for a spreadsheet, in which no cell is taken for a formula. */
final class Csv {

  /** Without it the office's spreadsheet takes the text for GBK. */
  private static final String UTF_8_MARK = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder(UTF_8_MARK);

  Csv(String... headings) {
    row(headings);
  }

  void row(String... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  void send(ServerResponse response, String name) {
    response
        .header(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .send(text.toString());
  }

  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
