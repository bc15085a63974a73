package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BoardTimeTest {

  private static final Instant MORNING = Instant.parse("2026-11-22T01:26:00Z");
  private Instant wall = MORNING;
  private long nanos = 7_000_000_000L;
  private final BoardTime time = new BoardTime(() -> wall, () -> nanos);

  @Test
  void aClockThatIsSetTurnsNoPage() {
    wall = MORNING.minus(Duration.ofDays(400));
    pass(Duration.ofSeconds(9));
    assertThat(time.shown()).isEqualTo(MORNING.plusSeconds(9));
    assertThat(time.wall()).isEqualTo(wall);
  }

  @Test
  void standsWhilePausedAndGoesOnFromThere() {
    pass(Duration.ofSeconds(5));
    time.pause();
    pass(Duration.ofSeconds(40));
    assertThat(time.shown()).isEqualTo(MORNING.plusSeconds(5));
    time.go();
    pass(Duration.ofSeconds(1));
    assertThat(time.shown()).isEqualTo(MORNING.plusSeconds(6));
    assertThat(time.passed()).hasSeconds(46);
  }

  @Test
  void goesOnByItselfWhenWhoeverPausedItHasLeft() {
    time.pause();
    pass(BoardTime.LONGEST_PAUSE.minusSeconds(1));
    assertThat(time.isPaused()).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(time.isPaused()).isFalse();
    assertThat(time.shown()).isEqualTo(MORNING);
  }

  private void pass(Duration much) {
    nanos += much.toNanos();
  }
}
