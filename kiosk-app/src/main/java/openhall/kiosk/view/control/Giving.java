package openhall.kiosk.view.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Something that can do with less height by showing less, step by step; never by cutting. At step 0
 * it shows all. FX thread only.
 */
abstract sealed class Giving extends Region permits GivingColumn, Tiles, TileFace {
  private int step;

  /** The last step. */
  abstract int most();

  /** The height that it needs at a step. */
  abstract double need(int at, double width);

  /** Shows what it shows at that step. */
  void give(int now) {
    step = now;
    requestLayout();
  }

  final int step() {
    return step;
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computePrefHeight(double width) {
    return need(step, width);
  }
}
