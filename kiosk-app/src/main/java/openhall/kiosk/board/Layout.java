package openhall.kiosk.board;

/**
 * Where the parts of a board stand, in pixels: head above, page panel left, side column right,
 * ticker band below. The side column is left out on panels that are not clearly wider than high,
 * and where letters are so large that it would hold too few.
 */
public record Layout(double width, double height, Scale scale) {

  private static final double LEAST_LINES = 16;
  private static final double ROOMY_LINES = 20;
  private static final double LEAST_CHARACTERS = 18;
  private static final double CHARACTERS_WITH_SIDE = 32;

  private static final double SIDE_SHARE = 0.3;
  private static final double WIDE = 1.3;

  /**
   * The layout of that panel. Where type as large as the distance asks leaves no room for a table,
   * it is as large as leaves some: then {@link #isTooFar} says so.
   */
  public static Layout of(double width, double height, Scale asked) {
    double most = Math.floor(Math.min(height / LEAST_LINES, width / LEAST_CHARACTERS));
    return new Layout(width, height, asked.withBodyAtMost(most));
  }

  /** Whether people stand farther away than this panel is large enough for. */
  public boolean isTooFar(Scale asked) {
    return scale.body() < asked.body();
  }

  /** Otherwise what frames the page gives way to it. */
  private boolean isRoomy() {
    return height >= ROOMY_LINES * scale.body();
  }

  double margin() {
    return scale.gap() * 2;
  }

  double padding() {
    return Math.rint(scale.body() * 0.9);
  }

  double headHeight() {
    return Math.rint(scale.body() * (isRoomy() ? 2.7 : 2));
  }

  double bandHeight() {
    return Math.rint(scale.body() * (isRoomy() ? 2.5 : 1.9));
  }

  double markHeight() {
    return Math.rint(scale.body() * (isRoomy() ? 0.8 : 0.6));
  }

  double panelHeight() {
    return height - headHeight() - bandHeight() - markHeight();
  }

  boolean hasSide() {
    return width > WIDE * height && width >= CHARACTERS_WITH_SIDE * scale.body();
  }

  double sideWidth() {
    return hasSide() ? Math.rint((width - 2 * margin()) * SIDE_SHARE) : 0;
  }

  double pageWidth() {
    return width - 2 * margin() - (hasSide() ? sideWidth() + scale.gap() : 0);
  }

  /** Width that text on a page may take. */
  double textWidth() {
    return pageWidth() - 2 * padding();
  }

  double sideTextWidth() {
    return sideWidth() - 2 * scale.gap();
  }

  /** Font size of a notice in the side column. */
  double sideSize() {
    return Math.rint(scale.body() * 0.86);
  }

  /** Font size of a notice's period. */
  double periodSize() {
    return Math.rint(scale.label() * 0.9);
  }

  double titleHeight() {
    return Math.rint(scale.title() * 1.7);
  }

  /** Height below the title of a page. */
  double bodyHeight() {
    return panelHeight() - 2 * padding() - titleHeight();
  }

  double columnHeadHeight() {
    return Math.rint(scale.label() * 1.8);
  }

  double rowPadding() {
    return Math.rint(scale.body() * 0.34);
  }

  double rowHeight(int lines) {
    return lines * scale.line() + 2 * rowPadding();
  }

  double answerWidth() {
    return textWidth() / 4;
  }

  /** Font size of the notes below the answers. */
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

  /** How many lines of body text fit below the title and {@code above} more pixels. */
  int linesBelow(double above) {
    return (int) Math.max(1, Math.floor((bodyHeight() - above) / scale.line()));
  }
}
