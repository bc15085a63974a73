package openhall.kiosk.view.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import openhall.kiosk.screen.Tile;

/**
 * What stands on a tile: its name, how many things there are and what they are; at the first step
 * without what they are, at the second with nothing but its name. FX thread only.
 */
final class TileFace extends Giving {
  static final int BRIEF = 1;
  static final int BARE = 2;

  private static final double APART = 5;
  private static final double BESIDE = 6;

  private final Millimetres mm;
  private final Region title;
  private final Label count;
  private final Region note;

  TileFace(Millimetres mm, Tile tile) {
    this.mm = mm;
    this.title = Say.even(tile.title(), "tile-title");
    this.count = Say.word(tile.count(), "tile-count");
    this.note = Say.even(tile.note(), "tile-note");
    getStyleClass().add("tile-face");
    getChildren().addAll(title, count, note);
  }

  @Override
  int most() {
    return BARE;
  }

  @Override
  double need(int at, double width) {
    double head = title.prefHeight(width);
    double apart = mm.length(APART);
    return switch (at) {
      case 0 -> head + apart + note.prefHeight(width);
      case BRIEF -> head + (isCounted() ? count.prefHeight(-1) : 0);
      default -> head;
    };
  }

  private boolean isCounted() {
    return !count.getText().isEmpty();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double head = title.prefHeight(getWidth());
    double top = step() == 0 ? 0 : snapPositionY((getHeight() - need(step(), getWidth())) / 2);
    title.resizeRelocate(0, top, getWidth(), head);
    note.setVisible(step() == 0);
    note.resizeRelocate(
        0, snapPositionY(head + mm.length(APART)), getWidth(), note.prefHeight(getWidth()));
    double wide = count.prefWidth(-1);
    double high = count.prefHeight(-1);
    boolean beside = title.prefWidth(-1) + mm.length(BESIDE) + wide <= getWidth();
    count.setVisible(isCounted() && (step() == BRIEF || (step() == 0 && beside)));
    if (step() == 0) {
      double base = title.getBaselineOffset() - count.getBaselineOffset();
      count.resizeRelocate(snapPositionX(getWidth() - wide), snapPositionY(base), wide, high);
    } else {
      count.resizeRelocate(0, top + head, wide, high);
    }
  }
}
