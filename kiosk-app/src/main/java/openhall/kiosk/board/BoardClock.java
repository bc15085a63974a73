package openhall.kiosk.board;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a board says what time it is. */
final class BoardClock {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private BoardClock() {}

  static String time(LocalDateTime now) {
    return TIME.format(now);
  }

  static String day(LocalDateTime now) {
    return DAY.format(now);
  }
}
