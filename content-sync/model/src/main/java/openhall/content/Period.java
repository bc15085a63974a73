package openhall.content;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included. {@link LocalDate#MIN} and {@link LocalDate#MAX}
 * stand for "since ever" and "until further notice".
 */
public record Period(LocalDate from, LocalDate to) {

  public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

  public Period {
    if (to.isBefore(from)) {
      throw new InvalidContent(
          "to", to.toString(), "结束日期早于开始日期 " + from, "ends before it starts on " + from);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean hasStart() {
    return !from.equals(LocalDate.MIN);
  }

  public boolean hasEnd() {
    return !to.equals(LocalDate.MAX);
  }
}
