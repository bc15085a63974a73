package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DriftTest {

  @Test
  void thePictureMovesByOnePixelAtATimeAndNeverFar() {
    Drift before = Drift.at(Duration.ZERO);
    assertThat(before).isEqualTo(Drift.NONE);
    for (int second = 1; second < 4 * 3600; second++) {
      Drift now = Drift.at(Duration.ofSeconds(second));
      assertThat(Math.abs(now.right() - before.right()) + Math.abs(now.down() - before.down()))
          .isLessThanOrEqualTo(1);
      assertThat(Math.max(Math.abs(now.right()), Math.abs(now.down()))).isLessThanOrEqualTo(4);
      before = now;
    }
  }

  @Test
  void itIsEverywhereOnceInTwoHours() {
    Set<Drift> seen = new HashSet<>();
    for (int second = 0; second < 2 * 3600; second++) {
      seen.add(Drift.at(Duration.ofSeconds(second)));
    }
    assertThat(seen).hasSize(81);
  }
}
