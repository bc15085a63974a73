package openhall.kiosk.board.timetable;

import java.time.Duration;
import java.time.Instant;

/**
 * When an emergency notice takes a whole board (C45): at once when it comes, for as long as it
 * takes to be seen by whoever is in the hall, and then again and again, so that people who come
 * later see it and the rest is not lost for days.
 */
public final class Emergency {

  private static final int READINGS_AT_ONCE = 2;
  private static final Duration EACH = Duration.ofMinutes(10);

  private Emergency() {}

  /**
   * Whether one that came at {@code since} has the board at {@code now}.
   *
   * @param reading how long it takes to read
   */
  public static boolean takes(Instant since, Instant now, Duration reading) {
    Duration passed = Duration.between(since, now);
    return passed.compareTo(reading.multipliedBy(READINGS_AT_ONCE)) < 0
        || passed.toMillis() % EACH.toMillis() < reading.toMillis();
  }
}
