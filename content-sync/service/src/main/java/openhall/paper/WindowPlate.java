package openhall.paper;

import openhall.content.Hall;
import openhall.content.WindowRef;

/** 窗口牌 (C13): which window it is and what it does, on A4 across. */
public final class WindowPlate {

  private static final double MARGIN = 50;
  private static final double BAND = 150;

  private WindowPlate() {}

  /** A page for each window, more for one that does more than a page holds. */
  public static byte[] of(Subject subject, Hall hall, Fonts fonts) {
    Imprint imprint = subject.imprint();
    String title = "窗口牌 " + hall.title();
    try (var press = new Press(fonts, title, imprint.released(), imprint.draft())) {
      for (Hall.Window window : hall.windows()) {
        try (var pages = new Plates(press, hall, window, imprint)) {
          functions(new Flow(press, pages::next), window);
        }
      }
      return press.bytes();
    }
  }

  private static void functions(Flow flow, Hall.Window window) {
    flow.paragraph("在这里办", Style.soft(16), 0);
    flow.gap(4);
    if (window.functions().isEmpty()) {
      flow.paragraph("窗口未填报办理的事项，请问工作人员。", Style.plain(20), 0);
    }
    double size = size(flow, window);
    for (String function : window.functions()) {
      flow.paragraph("· " + function, Style.plain(size), 0);
    }
    flow.gap(8);
    String phone = window.phone().isEmpty() ? "" : "　电话 " + window.phone();
    flow.paragraph(window.place() + phone, Style.soft(16), 0);
  }

  private static double size(Flow flow, Hall.Window window) {
    double room = flow.frame().bottom() - flow.down() - 40;
    for (double size : new double[] {28, 24, 20, 17, 15}) {
      double tall =
          window.functions().stream()
              .mapToDouble(f -> flow.tall("· " + f, Style.plain(size), flow.frame().width()))
              .sum();
      if (tall <= room) {
        return size;
      }
    }
    return 17;
  }

  /** The pages of one window, with its name on each. */
  private static final class Plates implements AutoCloseable {
    private final Press press;
    private final Hall hall;
    private final Hall.Window window;
    private final Imprint imprint;
    private final Sheaf sheaf;

    Plates(Press press, Hall hall, Hall.Window window, Imprint imprint) {
      this.press = press;
      this.hall = hall;
      this.window = window;
      this.imprint = imprint;
      this.sheaf = new Sheaf(press, Press.A4_ACROSS, MARGIN, 30);
    }

    Frame next() {
      Frame page = sheaf.next();
      Canvas canvas = page.canvas();
      canvas.bar(0, 0, canvas.width(), BAND, Tint.NAVY);
      String number = WindowRef.called(window.number());
      Style large = Style.bold(64).in(Tint.WHITE);
      double half = page.width() * 0.45;
      large = Flow.fitting(press, number, large, half, 1, 64, 48, 36, 26, 18);
      put(canvas, MARGIN, (BAND - large.leading()) / 2, half, number, large);
      Style name = Style.bold(36).in(Tint.WHITE);
      double right = page.width() * 0.52;
      name = Flow.fitting(press, window.name(), name, right, 2, 36, 28, 22, 16, 12);
      double tall = Flow.folded(press, window.name(), name, right).size() * name.leading();
      put(canvas, MARGIN + page.width() * 0.48, (BAND - tall) / 2, right, window.name(), name);
      String foot = hall.title() + "　" + imprint.brief();
      Style small = Flow.fitting(press, foot, Style.soft(9), page.width(), 1, 9, 8, 7, 6);
      canvas.aside(MARGIN, canvas.height() - 22, foot, small);
      return new Frame(canvas, MARGIN, BAND + 24, page.width(), page.bottom());
    }

    private void put(Canvas canvas, double x, double y, double width, String text, Style style) {
      Flow.block(
          press, canvas, new Flow.Place(x, y, width, false), text, style, press.element("P"));
    }

    @Override
    public void close() {
      sheaf.close();
    }
  }
}
