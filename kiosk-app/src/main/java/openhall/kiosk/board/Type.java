package openhall.kiosk.board;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Makes the text nodes of a board. FX thread only. */
final class Type {

  private Type() {}

  static Text text(String words, double size, boolean bold, String style) {
    var text = new Text(words);
    text.setFont(FxRuler.font(size, bold));
    text.setTextOrigin(VPos.TOP);
    text.getStyleClass().addAll("text", style);
    text.setAccessibleRole(AccessibleRole.TEXT);
    return text;
  }

  static Text plain(String words, double size) {
    return text(words, size, false, "plain");
  }

  static Text strong(String words, double size) {
    return text(words, size, true, "plain");
  }

  /** Smaller where it would not fit; never cut. */
  static Text within(Text text, double size, boolean bold, double room) {
    double width = text.getLayoutBounds().getWidth();
    if (width > room) {
      text.setFont(FxRuler.font(Math.floor(size * room / width), bold));
    }
    return text;
  }

  /** Puts a text with its left upper corner at whole pixels. */
  static Text at(Text text, double x, double y) {
    text.relocate(Math.rint(x), Math.rint(y));
    return text;
  }

  /** Puts a text so that it ends at {@code right}. */
  static Text endingAt(Text text, double right, double y) {
    return at(text, right - text.getLayoutBounds().getWidth(), y);
  }

  static Region block(String style, double x, double y, double width, double height) {
    var region = new Region();
    region.getStyleClass().add(style);
    region.relocate(Math.rint(x), Math.rint(y));
    region.setPrefSize(width, height);
    region.resize(width, height);
    return region;
  }

  static Region rounded(
      String style, double x, double y, double width, double height, double radius) {
    Region region = block(style, x, y, width, height);
    region.setStyle("-fx-background-radius: " + Math.rint(radius) + "px;");
    return region;
  }
}
