package openhall.kiosk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import openhall.kiosk.feed.PlayCsv;
import openhall.kiosk.feed.PlayRecorder;
import openhall.store.PlayLog;

/** The play log as the status page serves it. Any thread. */
record PlayTables(PlayRecorder plays, InstantSource clock, ZoneId zone) {

  private static final int LATEST = 1000;
  private static final int DAYS = 31;

  /** By path; empty while nothing has been written. */
  Map<String, Supplier<String>> byPath() {
    return Map.of(
        "/plays.csv",
        () -> plays.log().map(log -> PlayCsv.of(log.latest(LATEST), zone)).orElse(""),
        "/days.csv",
        () -> plays.log().map(this::days).orElse(""));
  }

  private String days(PlayLog log) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return PlayCsv.ofDays(log.totals(today.minusDays(DAYS - 1), today, zone));
  }
}
