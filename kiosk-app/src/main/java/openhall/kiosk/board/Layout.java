package openhall.kiosk.board;

import openhall.content.Zone;
import openhall.kiosk.board.present.Box;

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

  /** What a page has to itself. */
  PageArea page() {
    return new PageArea(pageWidth(), panelHeight(), scale);
  }

  Box pagePlace() {
    return box(margin(), headHeight(), pageWidth(), panelHeight());
  }

  Box sidePlace() {
    return box(margin() + pageWidth() + scale.gap(), headHeight(), sideWidth(), panelHeight());
  }

  Box bandPlace() {
    return box(0, height - bandHeight(), width, bandHeight());
  }

  /** Where the mark is: under all parts but a band at the lower edge. */
  double markTop(BoardContent content) {
    boolean bandBelow = content.parts().stream().anyMatch(part -> part.place().equals(bandPlace()));
    return height - markHeight() - (bandBelow ? bandHeight() : 0);
  }

  /** All between the head and the mark, for an emergency. */
  Box wholePlace() {
    return box(margin(), headHeight(), width - 2 * margin(), height - headHeight() - markHeight());
  }

  /** Where a zone of a programme is: a share of all below the head but the mark. */
  Box place(Zone.Share share) {
    double high = height - headHeight() - markHeight();
    double left = Math.rint(width * share.left() / 100);
    double right = Math.rint(width * (share.left() + share.width()) / 100);
    double top = Math.rint(high * share.top() / 100);
    double bottom = Math.rint(high * (share.top() + share.height()) / 100);
    return box(left, headHeight() + top, right - left, bottom - top);
  }

  /** The same without the space between it and its neighbours, or the edge of the board. */
  Box inset(Box place) {
    double half = Math.rint(scale.gap() / 2);
    double left = place.left() == 0 ? margin() : half;
    double right = place.left() + place.width() >= width ? margin() : half;
    double bottom = place.top() + place.height() >= height - markHeight() ? 0 : half;
    double top = place.top() <= headHeight() ? 0 : half;
    return box(
        place.left() + left,
        place.top() + top,
        place.width() - left - right,
        place.height() - top - bottom);
  }

  private static Box box(double left, double top, double width, double height) {
    return new Box((int) left, (int) top, (int) width, (int) height);
  }
}
