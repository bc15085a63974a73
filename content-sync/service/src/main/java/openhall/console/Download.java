package openhall.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import openhall.authoring.Csv;

/** Answers that the browser saves as a file, and that no cache keeps. */
final class Download {

  private Download() {}

  /**
   * @param name of the file, ASCII
   */
  static ServerResponse of(ServerResponse response, String type, String name) {
    return response
        .header(HeaderNames.CONTENT_TYPE, type)
        .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HeaderNames.CACHE_CONTROL, "no-store");
  }

  static void csv(ServerResponse response, Csv table, String name) {
    of(response, "text/csv; charset=utf-8", name).send(table.text());
  }
}
