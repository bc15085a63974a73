package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** Keys in lines of equal height that share the width. FX thread only. */
final class KeyGrid extends Region {

  /** Where a key lies, in columns and lines; a column may be half a key. */
  private record Cell(Touch key, int column, int line, int columns) {}

  private final int columns;
  private final double gap;
  private final List<Cell> cells = new ArrayList<>();

  KeyGrid(int columns, double gap) {
    this.columns = columns;
    this.gap = gap;
    setMinHeight(USE_PREF_SIZE);
  }

  void add(Touch key, int column, int line, int wide) {
    cells.add(new Cell(key, column, line, wide));
    getChildren().add(key);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return lines() * (line() + gap) - gap;
  }

  @Override
  protected void layoutChildren() {
    double column = (getWidth() + gap) / columns;
    double line = line();
    for (Cell cell : cells) {
      double x = snapPositionX(cell.column() * column);
      double end = snapPositionX((cell.column() + cell.columns()) * column - gap);
      cell.key().resizeRelocate(x, snapPositionY(cell.line() * (line + gap)), end - x, line);
    }
  }

  private int lines() {
    return cells.stream().mapToInt(cell -> cell.line() + 1).max().orElse(1);
  }

  private double line() {
    return snapSizeY(
        cells.stream()
            .mapToDouble(cell -> Math.max(cell.key().minHeight(-1), cell.key().prefHeight(-1)))
            .max()
            .orElse(0));
  }
}
