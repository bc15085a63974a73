package openhall.kiosk.board;

import java.time.Duration;

/** How long it takes to read something. */
final class Dwell {

  private static final int CHARACTERS_A_SECOND = 4;
  private static final int TO_FIND_IT = 3;
  private static final int LEAST = 8;

  private Dwell() {}

  /** At four characters a second, and never hasty. */
  static Duration of(int characters) {
    return Duration.ofSeconds(Math.max(LEAST, characters / CHARACTERS_A_SECOND + TO_FIND_IT));
  }
}
