package openhall.kiosk.board;

/**
 * How large things are on this panel. Type follows the viewing distance: a capital letter subtends
 * at least 0.7° (EN 301 549, 5.1.4), which is 0.0122 of the distance.
 *
 * @param pixelsPerMm of the panel
 * @param distanceMm from which people read it
 */
public record Scale(double pixelsPerMm, double distanceMm) {

  private static final double CAPITAL_PER_DISTANCE = 0.0122;
  // Height of a capital letter of Noto Sans CJK, in em.
  private static final double CAPITAL_PER_EM = 0.733;
  private static final double TINY = 1e-6;

  public Scale {
    if (pixelsPerMm <= 0 || distanceMm <= 0) {
      throw new IllegalArgumentException(
          "Expected positive pixels per mm and distance, got " + pixelsPerMm + ", " + distanceMm);
    }
  }

  /** Font size in pixels of what people came to read. */
  public double body() {
    return Math.ceil(CAPITAL_PER_DISTANCE * distanceMm / CAPITAL_PER_EM * pixelsPerMm - TINY);
  }

  /** The same panel seen from so near that what people came to read is at most that large. */
  Scale withBodyAtMost(double pixels) {
    return body() <= pixels
        ? this
        : new Scale(pixelsPerMm, pixels * CAPITAL_PER_EM / CAPITAL_PER_DISTANCE / pixelsPerMm);
  }

  /** For what must be read from that many times as far. */
  Scale times(double times) {
    return new Scale(pixelsPerMm, distanceMm * times);
  }

  public double title() {
    return Math.rint(body() * 1.2);
  }

  /** Headings of columns and other text that only repeats what is known. */
  public double label() {
    return Math.rint(body() * 0.68);
  }

  /** The version mark, which staff read from close by. */
  public double mark() {
    return Math.rint(body() * 0.36);
  }

  /** Space between parts, in pixels. */
  public double gap() {
    return Math.rint(body() * 0.64);
  }

  public double line() {
    return line(body());
  }

  /** From line to line of text of that size. */
  static double line(double size) {
    return Math.rint(size * 1.34);
  }
}
