package openhall.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import openhall.kiosk.screen.StaffReport.Line;
import org.junit.jupiter.api.Test;

final class ClockDoubtTest {
  private static final Optional<LocalDateTime> AS_OF =
      Optional.of(LocalDateTime.of(2026, 11, 22, 9, 14));

  private final AtomicReference<Instant> wall =
      new AtomicReference<>(Instant.parse("2026-11-23T01:26:00Z"));
  private final AtomicLong nanos = new AtomicLong();
  private final ClockDoubt doubt =
      new ClockDoubt(wall::get, nanos::get, ZoneId.of("Asia/Shanghai"));

  @Test
  void aClockThatRunsIsBelieved() {
    pass(Duration.ofDays(3), Duration.ofDays(3));
    assertThat(doubt.line(AS_OF)).isEqualTo(Line.fine("时钟", "2026年11月26日 09:26"));
  }

  @Test
  void aClockBeforeTheContentIsSlow() {
    wall.set(Instant.parse("1970-01-01T00:00:00Z"));
    assertThat(doubt.line(AS_OF).fine()).isFalse();
    assertThat(doubt.line(AS_OF).words()).contains("1970年1月1日", "一定慢了");
  }

  @Test
  void aClockThatWasSetIsDoubted() {
    pass(Duration.ofDays(400), Duration.ofHours(1));
    assertThat(doubt.line(AS_OF).fine()).isFalse();
    assertThat(doubt.line(AS_OF).words()).contains("被拨动过");
  }

  private void pass(Duration byTheClock, Duration inTruth) {
    wall.updateAndGet(at -> at.plus(byTheClock));
    nanos.addAndGet(inTruth.toNanos());
  }
}
