package openhall.kiosk.board;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import openhall.content.Notice;
import openhall.kiosk.board.timetable.Emergency;
import openhall.kiosk.screen.Catalogue;

/**
 * When a release that has arrived takes a board over: between two scenes, when nobody's sentence is
 * cut off, and soon, because what it replaces may be wrong. All of the board at once. Pure.
 */
final class Changeover {

  /** What is withdrawn is off the glass by then, whatever stands. */
  static final Duration AT_MOST = Duration.ofSeconds(60);

  private Changeover() {}

  /**
   * @param waited since it arrived
   * @param urgent see {@link #isUrgent}
   * @param pageEnds whether another page is due
   * @param bandFree whether the band changes without cutting a sentence
   */
  static boolean isDue(Duration waited, boolean urgent, boolean pageEnds, boolean bandFree) {
    return urgent || (pageEnds && bandFree) || waited.compareTo(AT_MOST) >= 0;
  }

  /** Whether another emergency is on than before, or none any more (C45). */
  static boolean isUrgent(Catalogue before, Catalogue next, LocalDate day) {
    return !emergencies(before, day).equals(emergencies(next, day));
  }

  private static List<Notice> emergencies(Catalogue catalogue, LocalDate day) {
    return Emergency.among(catalogue.items(Notice.class), day);
  }
}
