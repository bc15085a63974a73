package openhall.kiosk.view.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Shows as many of its children side by side as have room, whole. FX thread only. */
final class Fitting extends Region {
  private final double gap;

  Fitting(double gap) {
    this.gap = gap;
    setMinWidth(0);
  }

  void add(Node child) {
    getChildren().add(child);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getManagedChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    boolean room = true;
    for (Node child : getManagedChildren()) {
      double width = child.prefWidth(-1);
      room &= x + width <= getWidth() + 0.5;
      child.setVisible(room);
      child.resizeRelocate(snapPositionX(x), 0, width, getHeight());
      x += width + gap;
    }
  }
}
