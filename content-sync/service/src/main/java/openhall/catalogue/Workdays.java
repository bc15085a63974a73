package openhall.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import openhall.content.Holidays;
import openhall.content.Programme;
import openhall.content.UnitId;

/** Counting of workdays, with the holidays and made-up workdays of the halls. */
public record Workdays(Holidays holidays) {

  /** A year has fewer; more would be a mistake in writing. */
  public static final int MOST = 250;

  /** As the programmes that hold in the unit and above it say. */
  public static Workdays of(UnitId unit, Collection<Programme> programmes) {
    var told =
        programmes.stream()
            .filter(each -> unit.isWithin(each.head().key().unit()))
            .map(Programme::holidays)
            .toList();
    return new Workdays(
        new Holidays(
            told.stream().flatMap(each -> each.off().stream()).distinct().toList(),
            told.stream().flatMap(each -> each.working().stream()).distinct().toList()));
  }

  /** The last day of a limit of so many workdays; the day it counts from is not one of them. */
  public LocalDate after(LocalDate day, int workdays) {
    LocalDate last = day;
    for (int left = workdays; left > 0; ) {
      last = last.plusDays(1);
      if (!holidays.isOff(last)) {
        left--;
      }
    }
    return last;
  }
}
