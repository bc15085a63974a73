package openhall.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A screen that stands for years does not grow, and tidies up when nobody waits. */
final class TidyingTest {

  private static final long START = 44 << 20;

  private long taken = START;
  private int tidied;
  private final Tidying tidying =
      new Tidying(
          () -> taken,
          () -> {
            tidied++;
            taken = START;
          });

  @Test
  void tidiesUpOnceWhenNobodyTouchesAnyMore() {
    taken += Tidying.WORTH + 1;
    tidying.touched();
    seconds(Tidying.STILL - 1);
    assertThat(tidied).isZero();
    seconds(100);
    assertThat(tidied).isEqualTo(1);
  }

  @Test
  void waitsForWhoeverTouchesOn() {
    for (int second = 0; second < 60; second++) {
      taken += Tidying.MOST / 60;
      tidying.touched();
      seconds(1);
    }
    assertThat(tidied).isZero();
  }

  @Test
  void tidiesUpBetweenATouchAndTheNextThatCounts() {
    taken += Tidying.WORTH + 1;
    tidying.touched();
    tidying.answered();
    assertThat(tidied).isEqualTo(1);
    tidying.touched();
    tidying.answered();
    assertThat(tidied).isEqualTo(1);
  }

  @Test
  void doesNotWaitForSomebodyWhoNeverPauses() {
    for (int second = 0; second < 60; second++) {
      taken += Tidying.WORTH;
      tidying.touched();
      seconds(1);
      assertThat(taken).isLessThanOrEqualTo(START + Tidying.MOST);
    }
  }

  @Test
  void doesNothingWhereThereIsNothingToTidyUp() {
    taken += Tidying.WORTH;
    seconds(3600);
    assertThat(tidied).isZero();
  }

  @Test
  void takesWhatStaysForWhatIsNeeded() {
    var larger =
        new Tidying(
            () -> taken,
            () -> {
              tidied++;
              taken = 2 * START;
            });
    taken = 3 * START;
    for (int second = 0; second < 3600; second++) {
      larger.second();
    }
    assertThat(tidied).isEqualTo(1);
  }

  private void seconds(int count) {
    for (int i = 0; i < count; i++) {
      tidying.second();
    }
  }
}
