package openhall.kiosk.device;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hours in which nobody is in the hall, by the clock on its wall. Immutable. */
public record QuietHours(List<Span> spans) {

  public static final QuietHours NONE = new QuietHours(List.of());

  private static final Pattern WRITTEN =
      Pattern.compile("(?:([1-7]+)=)?(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
  private static final String END_OF_DAY = "24:00";

  public QuietHours {
    spans = List.copyOf(spans);
  }

  /**
   * From one time to another, perhaps of the next day; the whole day if both are the same.
   *
   * @param days on which it begins
   */
  public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Span {
      days = Set.copyOf(days);
    }

    boolean contains(LocalDateTime now) {
      LocalTime time = now.toLocalTime();
      boolean overnight = !from.isBefore(to);
      boolean sinceToday = !time.isBefore(from) && (overnight || time.isBefore(to));
      boolean sinceYesterday = overnight && time.isBefore(to);
      return (sinceToday && days.contains(now.getDayOfWeek()))
          || (sinceYesterday && days.contains(now.getDayOfWeek().minus(1)));
    }
  }

  public boolean contains(LocalDateTime now) {
    return spans.stream().anyMatch(span -> span.contains(now));
  }

  /**
   * Reads spans such as {@code 22:00-06:30,67=00:00-24:00}, where 1 is Monday.
   *
   * @throws IllegalArgumentException which says in words what is wrong
   */
  public static QuietHours of(String written) {
    return new QuietHours(Arrays.stream(written.split(",", -1)).map(QuietHours::span).toList());
  }

  private static Span span(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    try {
      if (parts.matches()) {
        return new Span(days(parts.group(1)), LocalTime.parse(parts.group(2)), end(parts.group(3)));
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(refusal(written), e);
    }
    throw new IllegalArgumentException(refusal(written));
  }

  private static String refusal(String written) {
    return "休息时间应写成 22:00-06:30 或 67=00:00-24:00（1 为星期一） quiet hours are written like that: "
        + written;
  }

  private static LocalTime end(String written) {
    return written.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(written);
  }

  @SuppressWarnings("NullAway") // A group that is not there is null.
  private static Set<DayOfWeek> days(String digits) {
    var days = EnumSet.allOf(DayOfWeek.class);
    if (digits != null) {
      days.removeIf(day -> digits.indexOf('0' + day.getValue()) < 0);
    }
    return days;
  }
}
