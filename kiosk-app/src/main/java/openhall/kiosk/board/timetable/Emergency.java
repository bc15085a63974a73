package openhall.kiosk.board.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import openhall.content.Notice;
import openhall.content.NoticeType;

/**
 * When an emergency notice takes a whole board (C45): at once when it comes, for as long as it
 * takes to be seen by whoever is in the hall, and then again and again, so that people who come
 * later see it and the rest is not lost for days.
 */
public final class Emergency {

  private static final int READINGS_AT_ONCE = 2;
  private static final Duration EACH = Duration.ofMinutes(10);

  private Emergency() {}

  /** The emergency notices among them that may be shown on that day. */
  public static List<Notice> among(List<Notice> notices, LocalDate day) {
    return notices.stream()
        .filter(notice -> notice.type() == NoticeType.EMERGENCY)
        .filter(notice -> notice.head().valid().contains(day) && notice.publicity().contains(day))
        .toList();
  }

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
