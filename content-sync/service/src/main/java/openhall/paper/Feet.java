package openhall.paper;

/** What stands at the foot of each page: where the sheet comes from, and which page it is. */
final class Feet {

  private static final Style SMALL = Style.soft(10);

  private Feet() {}

  static void numbered(Press press, double margin, Imprint imprint) {
    int all = press.pages();
    for (int page = 0; page < all; page++) {
      try (Canvas canvas = press.again(page)) {
        foot(
            press,
            canvas,
            margin,
            imprint,
            all == 1 ? "" : "第 %d 页，共 %d 页".formatted(page + 1, all));
      }
    }
  }

  static void foot(Press press, Canvas canvas, double margin, Imprint imprint, String number) {
    double width = canvas.width() - 2 * margin;
    double top = canvas.height() - margin / 2 - 40;
    canvas.bar(margin, top, width, 0.8, Tint.LINE);
    double y = top + 16;
    double right = press.ink().width(number, SMALL.size());
    for (String line : imprint.said().lines().toList()) {
      double room = width - right - 12;
      Style style = Flow.fitting(press, line, SMALL, room, 1, 10, 9, 8, 7);
      canvas.aside(margin, y, line, style);
      y += SMALL.leading();
    }
    canvas.aside(margin + width - right, top + 16, number, SMALL);
  }
}
