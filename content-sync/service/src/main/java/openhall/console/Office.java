package openhall.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/**
 * How times and people are told in this office.
 *
 * @param people names by account
 */
public record Office(ZoneId zone, LocalDate today, Map<String, String> people) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public Office {
    people = Map.copyOf(people);
  }

  /** Whose clock the times on the pages are. */
  public String clock() {
    return zone.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE)
        + "（"
        + zone.getId()
        + "）";
  }

  public String time(Instant instant) {
    return TIME.withZone(zone).format(instant);
  }

  /** A person's name, or the account of one who has none here. */
  public String person(String account) {
    return people.getOrDefault(account, account);
  }
}
