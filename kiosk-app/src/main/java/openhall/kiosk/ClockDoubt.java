package openhall.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.LongSupplier;
import openhall.kiosk.screen.StaffReport.Line;

/** Whether the machine's clock can be believed, as far as it gives itself away. Immutable. */
final class ClockDoubt {
  private static final Duration JUMP = Duration.ofMinutes(2);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final ZoneId zone;
  private final Instant started;
  private final long startedNanos;

  ClockDoubt(InstantSource clock, LongSupplier nanos, ZoneId zone) {
    this.clock = clock;
    this.nanos = nanos;
    this.zone = zone;
    this.started = clock.instant();
    this.startedNanos = nanos.getAsLong();
  }

  /**
   * @param asOf when the content was made, which is past
   */
  Line line(Optional<LocalDateTime> asOf) {
    Instant now = clock.instant();
    LocalDateTime here = LocalDateTime.ofInstant(now, zone);
    String time = TIME.format(here);
    if (asOf.filter(here::isBefore).isPresent()) {
      return Line.look("时钟", time + "，比内容的签发时间还早，一定慢了，请校准");
    }
    Duration ran = Duration.ofNanos(nanos.getAsLong() - startedNanos);
    Duration jump = Duration.between(started, now).minus(ran).abs();
    return jump.compareTo(JUMP) > 0
        ? Line.look("时钟", "%s，开机后被拨动过 %d 分钟，请核对".formatted(time, jump.toMinutes()))
        : Line.fine("时钟", time);
  }
}
