package openhall.kiosk.board;

import java.time.Duration;

/**
 * How far the whole picture stands from its place, so that nothing burns in: at most {@value #MOST}
 * pixels, one pixel at a time, everywhere once in an hour and the same way back. Pure.
 *
 * @param right in pixels
 * @param down in pixels
 */
public record Drift(int right, int down) {

  /** At its own place. */
  public static final Drift NONE = new Drift(0, 0);

  static final int MOST = 4;
  private static final int SIDE = 2 * MOST + 1;
  private static final int PLACES = SIDE * SIDE;
  private static final Duration HOUR = Duration.ofHours(1);

  /** Where it stands after that time; at its own place in the beginning. */
  public static Drift at(Duration passed) {
    long step = passed.toMillis() / (HOUR.toMillis() / PLACES);
    int along = (int) Math.floorMod(step + PLACES / 2, 2L * (PLACES - 1));
    int place = along < PLACES ? along : 2 * (PLACES - 1) - along;
    int row = place / SIDE;
    int column = row % 2 == 0 ? place % SIDE : SIDE - 1 - place % SIDE;
    return new Drift(column - MOST, row - MOST);
  }
}
