package openhall.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Which days are worked on, as the State Council announces them each year.
 *
 * @param off public holidays (放假)
 * @param working weekend days that are worked on instead (调休上班)
 */
public record Holidays(List<Period> off, List<LocalDate> working) {

  public static final Holidays NONE = new Holidays(List.of(), List.of());

  public Holidays {
    for (Period holiday : off) {
      if (!holiday.hasStart() || !holiday.hasEnd()) {
        throw new InvalidContent(
            "holidays", "", "放假要写明起止日期", "a holiday has a first and a last day");
      }
    }
    off = List.copyOf(off);
    working = Texts.distinct("workdays", working, LocalDate::toString);
  }

  /** Whether that is a day off; Saturdays and Sundays are, unless they are worked on. */
  public boolean isOff(LocalDate day) {
    if (working.contains(day)) {
      return false;
    }
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || off.stream().anyMatch(holiday -> holiday.contains(day));
  }
}
