package openhall.kiosk;

/**
 * The glass a kiosk draws on: its size in pixels, its place on the desktop, its density and how far
 * away people stand.
 */
record Panel(
    double width, double height, double left, double top, double pixelsPerMm, double distanceMm) {

  Panel {
    if (width < 1 || height < 1 || pixelsPerMm <= 0 || distanceMm <= 0) {
      throw new IllegalArgumentException(
          "Expected a panel with size, density and distance, got %sx%s, %s px/mm, %s mm"
              .formatted(width, height, pixelsPerMm, distanceMm));
    }
  }
}
