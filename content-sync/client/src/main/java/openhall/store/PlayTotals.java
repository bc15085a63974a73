package openhall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Adds up how long items were on show, by the days of a zone. One connection, one thread.
 *
 * <p>A play counts on the day on which it began; whoever keeps the log begins a new one each hour.
 */
record PlayTotals(Connection on, ZoneId zone) {

  /** Every zone's day begins at one of these. */
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();

  private record Key(LocalDate day, Shown item) {}

  List<ShownTime> between(LocalDate from, LocalDate to) throws SQLException {
    List<ShownTime> quarters =
        Sql.list(
            on,
            "SELECT p.begun / ?1 AS quarter, count(*), sum(p.lasted),"
                + " s.unit, s.id, s.revision, s.sha256"
                + PlayLog.JOINED
                + " WHERE p.begun >= ?2 AND p.begun < ?3 GROUP BY quarter, s.number",
            row ->
                new ShownTime(
                    day(row.getLong(1) * QUARTER),
                    PlayLog.shown(row, 4),
                    row.getInt(2),
                    Duration.ofMillis(row.getLong(3))),
            QUARTER,
            millis(from),
            millis(to.plusDays(1)));
    Map<Key, ShownTime> days =
        quarters.stream()
            .collect(
                Collectors.toMap(
                    time -> new Key(time.day(), time.item()), time -> time, PlayTotals::sum));
    return days.values().stream()
        .sorted(
            Comparator.comparing(ShownTime::day)
                .thenComparing(time -> time.item().item())
                .thenComparingInt(time -> time.item().revision()))
        .toList();
  }

  private static ShownTime sum(ShownTime a, ShownTime b) {
    return new ShownTime(a.day(), a.item(), a.times() + b.times(), a.lasted().plus(b.lasted()));
  }

  private LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }

  private long millis(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
