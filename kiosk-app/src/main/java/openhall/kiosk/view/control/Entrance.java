package openhall.kiosk.view.control;

import javafx.scene.layout.Region;

/**
 * The first page's question and tiles: one above the other on a panel that stands, where they give
 * way to each other, side by side on one that lies. FX thread only.
 */
public final class Entrance extends Region {
  private static final double ABOVE = 20;
  private static final double BESIDE = 28;
  private static final double SHARE = 0.45;
  private static final double LARGE_SHARE = 0.42;

  private final GivingColumn ask;
  private final Tiles tiles;
  private final Millimetres mm;

  public Entrance(Glass glass, GivingColumn ask, Tiles tiles) {
    this.ask = ask;
    this.tiles = tiles;
    this.mm = glass.mm();
    getStyleClass().add("home");
    getChildren().addAll(ask, tiles);
    setMinHeight(0);
    setMaxHeight(Double.MAX_VALUE);
  }

  @Override
  protected void layoutChildren() {
    if (mm.portrait()) {
      standing();
    } else {
      lying();
    }
  }

  private void standing() {
    double gap = snapSpaceY(mm.gap(ABOVE));
    int less = 0;
    int brief = 0;
    // What the tiles say is given up first, then what is only suggested.
    while (ask.need(less, getWidth()) + gap + tiles.need(brief, getWidth()) > getHeight()
        && less + brief < ask.most() + tiles.most()) {
      boolean byTiles = less == ask.most() || (brief < tiles.most() && brief <= less);
      brief += byTiles ? 1 : 0;
      less += byTiles ? 0 : 1;
    }
    ask.give(less);
    tiles.give(brief);
    double high = snapSizeY(ask.need(less, getWidth()));
    ask.resizeRelocate(0, 0, getWidth(), high);
    tiles.resizeRelocate(0, high + gap, getWidth(), getHeight() - high - gap);
  }

  private void lying() {
    double gap = snapSpaceX(mm.gap(BESIDE));
    double left = snapSizeX((getWidth() - gap) * (mm.largest() ? LARGE_SHARE : SHARE));
    double right = getWidth() - gap - left;
    ask.give(step(ask, left));
    tiles.give(step(tiles, right));
    ask.resizeRelocate(0, 0, left, getHeight());
    tiles.resizeRelocate(left + gap, 0, right, getHeight());
  }

  /** The first step at which there is room. */
  private int step(Giving giving, double width) {
    int step = 0;
    while (step < giving.most() && giving.need(step, width) > getHeight() + 0.5) {
      step++;
    }
    return step;
  }
}
