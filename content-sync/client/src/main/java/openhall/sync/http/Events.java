package openhall.sync.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Reads a stream of Server-Sent Events for nothing but that there was one. Keeps no byte. */
final class Events {

  private Events() {}

  /**
   * Calls {@code each} for every event until the stream ends. An event ends with an empty line;
   * lines that start with a colon only say "still here".
   */
  static void follow(InputStream in, BooleanSupplier closed, Runnable each) throws IOException {
    boolean event = false;
    boolean fresh = true;
    for (int c = in.read(); c >= 0 && !closed.getAsBoolean(); c = in.read()) {
      if (c == '\n') {
        if (fresh && event) {
          each.run();
          event = false;
        }
        fresh = true;
      } else if (c != '\r') {
        event |= fresh && c != ':';
        fresh = false;
      }
    }
  }
}
