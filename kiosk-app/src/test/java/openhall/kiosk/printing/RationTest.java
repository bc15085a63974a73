package openhall.kiosk.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RationTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

  private final Ration ration = new Ration(2, Duration.ofMinutes(10));

  @Test
  void givesSoManyAndThenWaitsForTheFirstToBeLongEnoughAgo() {
    assertThat(ration.take(NINE)).isTrue();
    assertThat(ration.take(NINE.plusSeconds(300))).isTrue();
    assertThat(ration.take(NINE.plusSeconds(599))).isFalse();
    assertThat(ration.take(NINE.plusSeconds(600))).isTrue();
    assertThat(ration.take(NINE.plusSeconds(899))).isFalse();
  }
}
