package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three sentences of 100, 300 and 50 pixels, with 20 between them: a round of 510. */
final class InViewTest {

  private static final List<Train.Car> CARS =
      List.of(
          new Train.Car("甲", 0, 100), new Train.Car("乙", 120, 420), new Train.Car("丙", 440, 490));
  private static final int ROUND = 510;

  @Test
  void namesWhatIsAtLeastPartlyInViewAndHowMuchOfTheFirstIsGone() {
    assertThat(at(0, 110)).isEqualTo(new InView(List.of("甲"), 0));
    assertThat(at(60, 110)).isEqualTo(new InView(List.of("甲", "乙"), 60));
    assertThat(at(200, 300)).isEqualTo(new InView(List.of("乙", "丙"), 80));
  }

  @Test
  void aSentenceThatHasNotReachedTheEdgeYetKeepsItsDistance() {
    assertThat(at(105, 200)).isEqualTo(new InView(List.of("乙"), -15));
  }

  @Test
  void theRoundGoesOnBeyondItsEnd() {
    assertThat(at(450, 200)).isEqualTo(new InView(List.of("丙", "甲", "乙"), 10));
    assertThat(at(450 + 7 * ROUND, 70)).isEqualTo(new InView(List.of("丙", "甲"), 10));
  }

  @Test
  void aWindowWiderThanTheRoundSeesSentencesTwice() {
    assertThat(at(0, ROUND + 60).sentences()).containsExactly("甲", "乙", "丙", "甲");
  }

  private static InView at(int offset, int width) {
    return InView.of(CARS, ROUND, offset, width);
  }
}
