package openhall.sync.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a stream of Server-Sent Events for three numbers that the lines of data may hold: which
 * release there is, within how many milliseconds all who hear that should look, and what this
 * reader alone has to fetch. Keeps no byte.
 */
final class Events {

  private static final String DATA = "data:";
  private static final long MOST = Long.MAX_VALUE / 10 - 1;

  /** No service may keep a screen from looking for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /**
   * One event.
   *
   * @param number tells it from others; 0 if it has none
   * @param within at most ten seconds
   * @param order tells it from others; 0 if there is nothing for this reader alone
   */
  record Told(long number, Duration within, long order) {}

  private final Consumer<Told> each;
  private final long[] numbers = new long[3];
  private boolean event;
  private boolean fresh = true;
  private int matched;
  private int line = -1;

  private Events(Consumer<Told> each) {
    this.each = each;
  }

  /**
   * Calls {@code each} for every event until the stream ends. An event ends with an empty line;
   * lines that start with a colon only say "still here".
   */
  static void follow(InputStream in, BooleanSupplier closed, Consumer<Told> each)
      throws IOException {
    var events = new Events(each);
    for (int c = in.read(); c >= 0 && !closed.getAsBoolean(); c = in.read()) {
      if (c == '\n') {
        events.endOfLine();
      } else if (c != '\r') {
        events.take(c);
      }
    }
  }

  private void endOfLine() {
    if (fresh && event) {
      long within = Math.min(numbers[1], LONGEST.toMillis());
      each.accept(new Told(numbers[0], Duration.ofMillis(within), numbers[2]));
      event = false;
      line = -1;
      Arrays.fill(numbers, 0);
    }
    fresh = true;
    matched = 0;
  }

  private void take(int c) {
    event |= fresh && c != ':';
    fresh = false;
    if (matched == DATA.length()) {
      digit(c);
    } else if (matched >= 0 && c == DATA.charAt(matched)) {
      matched++;
      line += matched == DATA.length() ? 1 : 0;
    } else {
      matched = -1;
    }
  }

  private void digit(int c) {
    if (c >= '0' && c <= '9' && line < numbers.length) {
      numbers[line] = Math.min(numbers[line], MOST) * 10 + c - '0';
    }
  }
}
