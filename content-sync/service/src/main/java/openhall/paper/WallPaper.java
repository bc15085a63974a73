package openhall.paper;

import java.util.List;

/** 墙报、宣传栏 (D11, D17): an issue of several notices in two columns, on A3 across. */
public final class WallPaper {

  private static final double MARGIN = 56;
  private static final double FOOT = 66;
  private static final double GUTTER = 36;
  private static final double HEAD = 92;
  private static final double SIZE = 15;

  private WallPaper() {}

  /**
   * The issue.
   *
   * @param subjects in the order in which they stand, at least one
   */
  public static byte[] of(String unit, List<Subject> subjects, Fonts fonts) {
    Imprint imprint = FeeBoard.joint(subjects);
    try (var press = new Press(fonts, "墙报 " + unit, imprint.released(), imprint.draft())) {
      try (var columns = new Columns(press, unit)) {
        var flow = new Flow(press, columns::next);
        for (Subject each : subjects) {
          flow.gap(18);
          flow.titled(each.page().title(), Style.bold(24).in(Tint.NAVY));
          flow.paragraph(each.page().organ() + "　" + each.imprint().brief(), Style.soft(11), 0);
          flow.gap(6);
          new Chapters(flow, SIZE).set(each.page());
        }
        String missing = press.missing();
        if (!missing.isEmpty()) {
          flow.paragraph(missing, Style.plain(12).in(Tint.SEAL), 0);
        }
      }
      Feet.numbered(press, MARGIN, imprint);
      return press.bytes();
    }
  }

  /** Two on each page, below the name of the paper on the first. */
  private static final class Columns implements AutoCloseable {
    private final Press press;
    private final String unit;
    private final Sheaf sheaf;
    private double top = MARGIN + HEAD;
    private int used;
    private Frame page;

    Columns(Press press, String unit) {
      this.press = press;
      this.unit = unit;
      this.sheaf = new Sheaf(press, Press.A3_ACROSS, MARGIN, FOOT);
      this.page = sheaf.next();
      head();
    }

    Frame next() {
      if (used == 2) {
        page = sheaf.next();
        top = MARGIN;
        used = 0;
      }
      return column(used++);
    }

    private Frame column(int number) {
      double width = (page.width() - GUTTER) / 2;
      double x = page.x() + number * (width + GUTTER);
      return new Frame(page.canvas(), x, top, width, page.bottom());
    }

    private void head() {
      var place = new Flow.Place(MARGIN, MARGIN, page.width(), false);
      String name = unit + " · 墙报";
      Style style = Style.bold(44).in(Tint.NAVY);
      style = Flow.fitting(press, name, style, page.width(), 1, 44, 36, 30, 24);
      double down = Flow.block(press, page.canvas(), place, name, style, press.element("H1"));
      page.canvas().bar(MARGIN, down + 8, page.width(), 3, Tint.SEAL);
    }

    @Override
    public void close() {
      sheaf.close();
    }
  }
}
