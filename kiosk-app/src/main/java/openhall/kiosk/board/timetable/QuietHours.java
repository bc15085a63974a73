package openhall.kiosk.board.timetable;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import openhall.content.Holidays;
import openhall.content.Period;
import openhall.content.When;
import org.jspecify.annotations.Nullable;

/** The hours in which nobody is in the hall, by the clock on its wall. Immutable. */
public record QuietHours(List<When> times) {

  public static final QuietHours NONE = new QuietHours(List.of());

  private static final Pattern WRITTEN =
      Pattern.compile("(?:([1-7]+)=)?(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
  private static final String END_OF_DAY = "24:00";

  public QuietHours {
    times = List.copyOf(times);
  }

  public boolean contains(LocalDateTime now) {
    return times.stream().anyMatch(time -> time.contains(now, Holidays.NONE));
  }

  /**
   * Reads spans such as {@code 22:00-06:30,67=00:00-24:00}, where 1 is Monday.
   *
   * @throws IllegalArgumentException which says in words what is wrong
   */
  public static QuietHours of(String written) {
    return new QuietHours(Arrays.stream(written.split(",", -1)).map(QuietHours::when).toList());
  }

  private static When when(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    try {
      if (parts.matches()) {
        var hours = new When.Hours(LocalTime.parse(parts.group(2)), end(parts.group(3)));
        return new When(Period.ALWAYS, days(parts.group(1)), When.Days.ANY, hours, List.of());
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

  /** None stands for all. */
  private static Set<DayOfWeek> days(@Nullable String digits) {
    return digits == null
        ? Set.of()
        : digits.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
  }
}
