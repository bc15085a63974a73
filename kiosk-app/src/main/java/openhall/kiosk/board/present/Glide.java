package openhall.kiosk.board.present;

/**
 * A strip that glides behind a window.
 *
 * @param start how much of the strip has gone by when it begins, in pixels
 * @param continuing whether it keeps the beat of the one that glided in that window before, as if
 *     it had begun with it
 */
public record Glide(Box window, Strip strip, Speed speed, int start, boolean continuing) {

  /** One that begins when it is shown. */
  public Glide(Box window, Strip strip, Speed speed, int start) {
    this(window, strip, speed, start, false);
  }

  /** The same, whose beginning comes in where the eye begins to read: in the middle. */
  public static Glide fromTheMiddle(Box window, Strip strip, Speed speed) {
    return new Glide(window, strip, speed, strip.length() - window.along(strip.axis()) / 2);
  }

  public Glide {
    if (window.across(strip.axis()) != strip.breadth()) {
      throw new IllegalArgumentException(
          "Expected a strip of breadth "
              + window.across(strip.axis())
              + ", got "
              + strip.breadth());
    }
    if (strip.length() < Strip.leastLength(window.along(strip.axis()))) {
      throw new IllegalArgumentException(
          "Expected a strip longer than its window by a tile, got " + strip.length());
    }
  }

  /** How much of the strip has gone by after that many refreshes of the display. */
  int offset(long refreshes) {
    return offsetAfter(speed.after(refreshes));
  }

  /** The same after it has moved that many pixels. */
  public int offsetAfter(long travelled) {
    return (int) Math.floorMod(start + travelled, (long) strip.length());
  }

  /**
   * Another strip in its place, which at this moment has {@code offset} of it gone by and then
   * moves on in the same beat.
   *
   * @param travelled how many pixels this one has moved
   */
  public Glide continuedBy(Strip next, int offset, long travelled) {
    int from = (int) Math.floorMod(offset - travelled, (long) next.length());
    return new Glide(window, next, speed, from, true);
  }

  /** Where a piece of the strip stands then, in pixels from the beginning of the window. */
  int place(int from, int extent, int offset) {
    return Math.floorMod(from - offset + extent, strip.length()) - extent;
  }

  boolean inView(int place) {
    return place < window.along(strip.axis());
  }
}
