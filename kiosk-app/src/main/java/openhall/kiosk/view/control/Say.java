package openhall.kiosk.view.control;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The small pieces that views are made of. A text wraps or stays whole; it is never cut short. */
public final class Say {
  private Say() {}

  /** A text that wraps within the width it is given. */
  public static Label text(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    return label;
  }

  /** A short text that wraps into lines of about equal length. */
  public static Region even(String text, String... styles) {
    return new Even(text(text, styles), HPos.LEFT);
  }

  /** The same in the middle. */
  public static Region centred(String text, String... styles) {
    Label label = text(text, styles);
    label.setTextAlignment(TextAlignment.CENTER);
    label.setAlignment(Pos.TOP_CENTER);
    return new Even(label, HPos.CENTER);
  }

  /** A text on one line, as wide as it needs. */
  public static Label word(String text, String... styles) {
    Label label = label(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A part of a running line. */
  public static Text piece(String text, String style) {
    var piece = new Text(text);
    piece.getStyleClass().add(style);
    return piece;
  }

  /** A drawn sign, in a box of 24 by 24 that is scaled to {@code size} pixels. */
  public static Node sign(String path, double size, String style) {
    var shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add(style);
    shape.setScaleX(size / 24);
    shape.setScaleY(size / 24);
    var box = new StackPane(new Group(shape));
    box.setMinSize(size, size);
    box.setPrefSize(size, size);
    box.setMaxSize(size, size);
    return box;
  }

  public static HBox row(String style, Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add(style);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  public static VBox column(String style, Node... nodes) {
    var column = new VBox(nodes);
    column.getStyleClass().add(style);
    return column;
  }

  /** Takes the room that is left in a row. */
  public static <N extends Node> N wide(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    if (node instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    return node;
  }

  public static Region space() {
    return wide(new Region());
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
