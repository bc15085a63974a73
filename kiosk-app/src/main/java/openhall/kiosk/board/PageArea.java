package openhall.kiosk.board;

/** The room of one page, in pixels, and where its parts stand in it. */
record PageArea(double width, double height, Scale scale) {

  private static final double LEAST_LINES = 11;
  private static final double LEAST_CHARACTERS = 17;

  /** One in which type is as large as asked, or as leaves room for some lines. */
  static PageArea of(double width, double height, Scale asked) {
    double most = Math.floor(Math.min(height / LEAST_LINES, width / LEAST_CHARACTERS));
    return new PageArea(width, height, asked.withBodyAtMost(Math.max(1, most)));
  }

  /** The same room with larger type. */
  PageArea larger(double times) {
    return of(width, height, scale.times(times));
  }

  double padding() {
    return Math.rint(scale.body() * 0.9);
  }

  /** Width that text on a page may take. */
  double textWidth() {
    return width - 2 * padding();
  }

  double titleHeight() {
    return Math.rint(scale.title() * 1.7);
  }

  /** Height below the title of a page. */
  double bodyHeight() {
    return height - 2 * padding() - titleHeight();
  }

  double columnHeadHeight() {
    return Math.rint(scale.label() * 1.8);
  }

  double rowPadding() {
    return Math.rint(scale.body() * 0.34);
  }

  double rowHeight(Page.Row row) {
    double lines = Math.max(row.name().size(), row.charge().size()) * scale.line();
    double notes = noteDrop() + row.basis().size() * noteLine();
    return Math.rint(Math.max(lines, notes)) + 2 * rowPadding();
  }

  /** How far below the top of what stands beside them notes begin. */
  double noteDrop() {
    return (scale.body() - noteSize()) * 0.9;
  }

  /** Font size of notes, such as those below the answers. */
  double noteSize() {
    return Math.rint(scale.label() * 0.85);
  }

  double noteLine() {
    return Math.rint(noteSize() * 1.3);
  }

  double answersHeight(int noteLines) {
    return Math.rint(
        scale.label() * 1.5 + scale.title() * 1.35 + noteLines * noteLine() + scale.gap() * 1.2);
  }
}
