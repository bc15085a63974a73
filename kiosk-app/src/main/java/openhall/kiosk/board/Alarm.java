package openhall.kiosk.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.kiosk.board.timetable.Emergency;
import openhall.kiosk.screen.Catalogue;

/** Which emergency notices there are, and since when this board knows them. One thread. */
final class Alarm {

  private Map<Known, Instant> known = Map.of();

  private record Known(ItemKey key, int revision) {}

  /** Hears what that release says on that day. */
  void hear(Catalogue catalogue, LocalDate day, Instant now) {
    var next = new HashMap<Known, Instant>();
    for (Notice notice : Emergency.among(catalogue.items(Notice.class), day)) {
      var one = new Known(notice.key(), notice.revision());
      Instant before = known.get(one);
      // A clock that was set back must not silence it.
      next.put(one, before == null || before.isAfter(now) ? now : before);
    }
    known = next;
  }

  /**
   * Whether one of them has the board then.
   *
   * @param reading how long it takes to read them all
   */
  boolean rings(Instant now, Duration reading) {
    return known.values().stream().anyMatch(since -> Emergency.takes(since, now, reading));
  }
}
