package openhall.kiosk.board.present;

/**
 * A strip that glides behind a window.
 *
 * @param start how much of the strip has gone by when it begins, in pixels
 */
public record Glide(Box window, Strip strip, Speed speed, int start) {

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
    return (int) Math.floorMod(start + speed.after(refreshes), (long) strip.length());
  }

  /** Where a piece of the strip stands then, in pixels from the beginning of the window. */
  int place(int from, int extent, int offset) {
    return Math.floorMod(from - offset + extent, strip.length()) - extent;
  }

  boolean inView(int place) {
    return place < window.along(strip.axis());
  }
}
