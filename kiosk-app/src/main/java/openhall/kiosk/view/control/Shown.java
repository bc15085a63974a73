package openhall.kiosk.view.control;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import openhall.content.Raster;
import openhall.kiosk.screen.Pin;

/**
 * A picture as large as its room, on white paper in every theme, with a tag where something is.
 * What cannot be drawn is said in words. FX thread only.
 */
public final class Shown extends Region {
  private static final double WHOLE = 1000;

  private final ImageView view;
  private final Region paper = new Region();
  private final Region ring = new Region();
  private final Label tag;
  private final Label lost;
  private final Optional<Pin> pin;

  /**
   * Draws the picture.
   *
   * @param words what it shows, for whoever does not see it
   * @param sorry said instead of a picture that cannot be drawn
   */
  public Shown(Raster raster, String words, Optional<Pin> pin, String sorry) {
    var image = new Image(new ByteArrayInputStream(raster.bytes()));
    this.pin = pin;
    this.view = new ImageView(image);
    this.tag = Say.word(pin.map(Pin::label).orElse(""), "picture-tag");
    this.lost = Say.text(sorry, "body", "missing");
    getStyleClass().addAll("picture", "block");
    setMinSize(0, 0);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setAccessibleText(words);
    paper.getStyleClass().add("picture-paper");
    ring.getStyleClass().add("picture-ring");
    if (image.isError()) {
      getChildren().add(lost);
    } else {
      getChildren().addAll(paper, view);
      pin.ifPresent(_ -> getChildren().addAll(ring, tag));
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Image image = view.getImage();
    return image.isError()
        ? lost.prefHeight(width)
        : Math.max(0, width) * image.getHeight() / image.getWidth();
  }

  @Override
  protected void layoutChildren() {
    if (getChildren().contains(lost)) {
      lost.resizeRelocate(0, 0, getWidth(), lost.prefHeight(getWidth()));
      return;
    }
    Image image = view.getImage();
    double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
    double width = Math.floor(image.getWidth() * scale);
    double height = Math.floor(image.getHeight() * scale);
    double left = Math.floor((getWidth() - width) / 2);
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.relocate(left, 0);
    paper.resizeRelocate(left, 0, width, height);
    pin.ifPresent(at -> point(left + at.x() / WHOLE * width, at.y() / WHOLE * height));
  }

  /**
   * The ring around the spot, and the tag on that side of it where the middle of the picture is.
   */
  private void point(double x, double y) {
    double side = ring.prefWidth(-1);
    ring.resizeRelocate(x - side / 2, y - side / 2, side, side);
    double width = tag.prefWidth(-1);
    double height = tag.prefHeight(-1);
    double beside = x > getWidth() / 2 ? x - side / 2 - width : x + side / 2;
    tag.resizeRelocate(
        Math.clamp(beside, 0, Math.max(0, getWidth() - width)), y - height / 2, width, height);
  }
}
