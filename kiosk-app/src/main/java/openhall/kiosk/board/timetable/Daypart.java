package openhall.kiosk.board.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import openhall.content.BoardName;
import openhall.content.Programme;
import openhall.kiosk.screen.Catalogue;

/** A stretch of one day in which the same is due on a display. Immutable. */
public record Daypart(Due due, Instant from, Instant until) {

  /** The one that begins now, by the programmes of that release. */
  public static Daypart of(Catalogue release, BoardName board, ZoneId zone, Instant now) {
    Due due = new Timetable(release.items(Programme.class), board, zone).at(now);
    Instant midnight = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    return new Daypart(due, now, due.until()).endingBy(midnight);
  }

  /** The same, over at that instant at the latest. */
  public Daypart endingBy(Instant last) {
    return new Daypart(due, from, until.isBefore(last) ? until : last);
  }

  /** Whether it still lasts; not if somebody has set the clock back. */
  public boolean contains(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  /** Whether both begin on the same day. */
  public boolean isOfTheDayOf(Daypart other, ZoneId zone) {
    return LocalDate.ofInstant(from, zone).equals(LocalDate.ofInstant(other.from, zone));
  }
}
