package openhall.kiosk.board.present;

/**
 * How fast a strip glides: that many pixels once in that many refreshes of the display. Only whole
 * pixels at an even beat look smooth.
 */
public record Speed(int pixels, int refreshes) {

  private static final double USUAL_RATE = 60;
  private static final double SECONDS_IN_VIEW = 8;

  public Speed {
    if (pixels < 0 || refreshes < 1) {
      throw new IllegalArgumentException(
          "Expected whole pixels in some refreshes, got " + pixels + " in " + refreshes);
    }
  }

  /** The even beat next below that speed, but never none. */
  public static Speed atMost(double pixelsASecond) {
    return pixelsASecond >= USUAL_RATE
        ? new Speed((int) (pixelsASecond / USUAL_RATE), 1)
        : new Speed(1, (int) Math.ceil(USUAL_RATE / Math.max(1, pixelsASecond)));
  }

  /** At which a word that crosses so many pixels stays in view long enough to be read. */
  public static Speed across(int pixels) {
    return atMost(pixels / SECONDS_IN_VIEW);
  }

  public double pixelsASecond() {
    return USUAL_RATE * pixels / refreshes;
  }

  long after(long passed) {
    return passed / refreshes * pixels;
  }
}
