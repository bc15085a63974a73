package openhall.kiosk;

import openhall.kiosk.view.control.Millimetres;

/**
 * The glass a kiosk draws on: its size in pixels, its place on the desktop, its density and how far
 * away people stand.
 *
 * @param whole whether it is the whole screen, whatever size that comes to have
 */
record Panel(
    double width,
    double height,
    double left,
    double top,
    double pixelsPerMm,
    double distanceMm,
    boolean whole) {

  Panel {
    if (width < 1 || height < 1 || pixelsPerMm <= 0 || distanceMm <= 0) {
      throw new IllegalArgumentException(
          "Expected a panel with size, density and distance, got %sx%s, %s px/mm, %s mm"
              .formatted(width, height, pixelsPerMm, distanceMm));
    }
  }

  Panel withDensity(double density) {
    return new Panel(width, height, left, top, density, distanceMm, whole);
  }

  /** The same piece of glass with other pixels. */
  Panel fitted(double nowWide, double nowHigh, double nowLeft, double nowTop) {
    double finer = Math.hypot(nowWide, nowHigh) / Math.hypot(width, height);
    return new Panel(nowWide, nowHigh, nowLeft, nowTop, pixelsPerMm * finer, distanceMm, whole);
  }

  boolean isAt(double wide, double high, double fromLeft, double fromTop) {
    return width == wide && height == high && left == fromLeft && top == fromTop;
  }

  /** Whether type and buttons on it are smaller than they should be. */
  boolean small() {
    return Math.min(width, height) / pixelsPerMm < Millimetres.SMALLEST_GLASS;
  }

  /** For staff. */
  String words() {
    return "%.0f×%.0f 像素，每毫米 %.2f 像素，约 %.0f×%.0f 毫米"
        .formatted(width, height, pixelsPerMm, width / pixelsPerMm, height / pixelsPerMm);
  }
}
