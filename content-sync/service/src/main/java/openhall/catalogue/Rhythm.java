package openhall.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import openhall.content.Disclosure;
import openhall.content.Period;

/** How often something has to be made public (T1–T4). */
public enum Rhythm {
  LONG_TERM("长期公开", 0),
  YEARLY("每年", 12),
  HALF_YEARLY("每半年", 6),
  QUARTERLY("每季度", 3),
  MONTHLY("每月", 1),
  /** Within so many workdays of each event. */
  ON_EVENT("事项发生后", 0);

  private static final int QUARTER = 3;
  private static final int HALF_YEAR = 6;

  private final String label;
  private final int months;

  Rhythm(String label, int months) {
    this.label = label;
    this.months = months;
  }

  public String label() {
    return label;
  }

  /** Such as {@code half-yearly}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Rhythm> of(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  public boolean isPeriodic() {
    return months > 0;
  }

  /** The class that the regulations give it (T1). */
  public Disclosure.Cycle cycle() {
    return switch (this) {
      case LONG_TERM -> Disclosure.Cycle.LONG_TERM;
      case YEARLY, HALF_YEARLY, QUARTERLY, MONTHLY -> Disclosure.Cycle.PERIODIC;
      case ON_EVENT -> Disclosure.Cycle.AD_HOC;
    };
  }

  /**
   * The period of the calendar in which the day lies.
   *
   * @throws IllegalStateException if this has no periods
   */
  public Period period(LocalDate day) {
    if (!isPeriodic()) {
      throw new IllegalStateException(this + " has no periods");
    }
    int first = (day.getMonthValue() - 1) / months * months + 1;
    YearMonth start = YearMonth.of(day.getYear(), first);
    return new Period(start.atDay(1), start.plusMonths(months - 1L).atEndOfMonth());
  }

  /** What the period, or the event's day, that begins on this day is called. */
  public String name(LocalDate from) {
    int year = from.getYear();
    int month = from.getMonthValue();
    return switch (this) {
      case LONG_TERM -> label;
      case YEARLY -> year + "年";
      case HALF_YEARLY -> year + (month > HALF_YEAR ? "年下半年" : "年上半年");
      case QUARTERLY -> "%d年第%d季度".formatted(year, (month - 1) / QUARTER + 1);
      case MONTHLY -> "%d年%d月".formatted(year, month);
      case ON_EVENT -> "%s 的事项".formatted(from);
    };
  }
}
