package openhall.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Option;

/** Where the halls stand: their clock decides what today is, and is the one that staff read. */
final class ZoneOption {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX");

  private static final String HALLS = "Asia/Shanghai";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = HALLS,
      description = "大厅所在的时区：所示时间和“今天”都以它为准（${DEFAULT-VALUE}）")
  private ZoneId zone = ZoneId.of(HALLS);

  /** The same clock, as it hangs in the halls. */
  Clock of(Clock clock) {
    return clock.withZone(zone);
  }

  /** An instant with its distance from UTC, so that nobody has to guess. */
  String shown(Instant instant) {
    return TIME.withZone(zone).format(instant);
  }
}
