package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import openhall.kiosk.screen.Tile;

/** Tiles in two columns, all of one size, with as much upon them as all have room for. */
public final class Tiles extends Giving {
  private static final int COLUMNS = 2;
  private static final double GAP = 14;
  // Of the drawing, in mm: around what stands on a tile that says all, and on one that says less.
  private static final double ABOVE = 13;
  private static final double LEFT = 20;
  private static final double RIGHT = 17;
  private static final double LESS = 5;
  private static final double BORDER = 1.5;

  private final Millimetres mm;
  private final List<Touch> touches = new ArrayList<>();
  private final List<TileFace> faces = new ArrayList<>();

  public Tiles(Glass glass, List<Tile> tiles) {
    this.mm = glass.mm();
    getStyleClass().add("tiles");
    for (Tile tile : tiles) {
      var face = new TileFace(mm, tile);
      String spoken = String.join(glass.say("，"), tile.title(), tile.note(), tile.count());
      Touch touch = glass.touch("tile", face, spoken, tile.tap());
      touch.getStyleClass().add("tile-" + tile.weight().name().toLowerCase(Locale.ROOT));
      faces.add(face);
      touches.add(touch);
    }
    getChildren().setAll(touches);
  }

  @Override
  int most() {
    return TileFace.BARE;
  }

  @Override
  double need(int at, double width) {
    Insets around = around(at);
    double room = column(width) - around.getLeft() - around.getRight() - 2 * mm.length(BORDER);
    double face = faces.stream().mapToDouble(one -> one.need(at, room)).max().orElse(0);
    double least = touches.stream().mapToDouble(touch -> touch.minHeight(-1)).max().orElse(0);
    double tile =
        Math.max(
            least, snapSizeY(face + around.getTop() + around.getBottom() + 2 * mm.length(BORDER)));
    return lines() * tile + (lines() - 1) * mm.gap(GAP);
  }

  @Override
  void give(int now) {
    super.give(now);
    Insets around = around(now);
    touches.forEach(touch -> touch.setPadding(around));
    faces.forEach(face -> face.give(now));
  }

  private Insets around(int at) {
    double above = mm.length(at == 0 ? ABOVE : LESS);
    return new Insets(above, mm.length(RIGHT), above, mm.length(LEFT));
  }

  @Override
  protected void layoutChildren() {
    double width = column(getWidth());
    double height = (getHeight() - (lines() - 1) * mm.gap(GAP)) / lines();
    for (int i = 0; i < touches.size(); i++) {
      int column = i % COLUMNS;
      int line = i / COLUMNS;
      double x = snapPositionX(column * (width + mm.gap(GAP)));
      double y = snapPositionY(line * (height + mm.gap(GAP)));
      touches.get(i).resizeRelocate(x, y, snapSizeX(width), snapSizeY(height));
    }
  }

  private double column(double width) {
    return Math.floor((width - (COLUMNS - 1) * mm.gap(GAP)) / COLUMNS);
  }

  private int lines() {
    return (touches.size() + COLUMNS - 1) / COLUMNS;
  }
}
