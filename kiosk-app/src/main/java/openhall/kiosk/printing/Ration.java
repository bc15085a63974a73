package openhall.kiosk.printing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many sheets in so long a time, so that nobody empties the tray. One thread. */
final class Ration {

  private final int sheets;
  private final Duration within;
  private final Deque<Instant> taken = new ArrayDeque<>();

  Ration(int sheets, Duration within) {
    this.sheets = sheets;
    this.within = within;
  }

  /** Whether there is one left at {@code now}; if so it is taken. */
  boolean take(Instant now) {
    while (!taken.isEmpty() && !taken.getFirst().plus(within).isAfter(now)) {
      taken.removeFirst();
    }
    if (taken.size() >= sheets) {
      return false;
    }
    taken.addLast(now);
    return true;
  }
}
