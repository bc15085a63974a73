package openhall.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Times of days (时段), by the clock on the wall: all of these must agree. Hours that pass midnight
 * belong to the day on which they begin.
 *
 * @param dates from the first to the last
 * @param weekdays none means all
 * @param except days on which it does not hold after all
 */
public record When(
    Period dates, Set<DayOfWeek> weekdays, Days days, Hours hours, List<LocalDate> except) {

  public static final When ALWAYS =
      new When(Period.ALWAYS, Set.of(), Days.ANY, Hours.ALL, List.of());

  public When {
    weekdays = weekdays.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(weekdays));
    except = Texts.distinct("except", except, LocalDate::toString);
  }

  /** Days by whether people work on them. */
  public enum Days implements Coded {
    ANY("any", "每天"),
    WORKING("working", "工作日"),
    OFF("off", "节假日");

    private final String code;
    private final String label;

    Days(String code, String label) {
      this.code = code;
      this.label = label;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * From the first minute up to, not including, the last; from a time to itself is the whole day.
   */
  public record Hours(LocalTime from, LocalTime to) {

    public static final Hours ALL = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public boolean isAll() {
      return from.equals(to);
    }

    private boolean passMidnight() {
      return to.isBefore(from);
    }
  }

  /** Whether that moment on the wall's clock is one of them. */
  public boolean contains(LocalDateTime moment, Holidays holidays) {
    LocalDate day = moment.toLocalDate();
    LocalTime time = moment.toLocalTime();
    if (hours.isAll()) {
      return isOn(day, holidays);
    }
    boolean begun = !time.isBefore(hours.from) && isOn(day, holidays);
    boolean before = time.isBefore(hours.to);
    return hours.passMidnight()
        ? begun || (before && isOn(day.minusDays(1), holidays))
        : begun && before;
  }

  private boolean isOn(LocalDate day, Holidays holidays) {
    return dates.contains(day)
        && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
        && !except.contains(day)
        && switch (days) {
          case ANY -> true;
          case WORKING -> !holidays.isOff(day);
          case OFF -> holidays.isOff(day);
        };
  }
}
