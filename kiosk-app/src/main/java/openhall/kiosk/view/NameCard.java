package openhall.kiosk.view;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * What a screen is called, to be read from across the hall. No word of the service's is on it: its
 * name is what its own command line says, and the mark comes from its own key. FX thread only.
 */
public final class NameCard extends VBox {

  /** Flatter is a strip, with one line and no more. */
  private static final double FLAT = 0.2;

  private static final double NAME = 0.16;
  private static final double WORDS = 0.032;
  private static final double IN_STRIP = 0.7;
  private static final double WIDEST = 0.8;

  /**
   * @param mark the first signs of what the service calls it
   * @param width of the glass, in pixels
   * @param height of the glass, in pixels
   */
  public NameCard(String name, String mark, double width, double height) {
    boolean flat = height < FLAT * width;
    double least = Math.min(width, height);
    if (flat) {
      getChildren().add(fitted(name + " · " + mark, IN_STRIP * height, WIDEST * width));
    } else {
      getChildren()
          .addAll(
              fitted(name, NAME * least, WIDEST * width),
              fitted("识别号 " + mark, NAME / 2 * least, WIDEST * width),
              words("工作人员正在找这块屏幕，半分钟后自动收起", FontWeight.NORMAL, WORDS * least),
              words("点一下，马上收起", FontWeight.NORMAL, WORDS * least));
      setPadding(new Insets(WORDS * least));
      setSpacing(WORDS / 2 * least);
    }
    setAlignment(Pos.CENTER);
    setBackground(new Background(new BackgroundFill(Color.WHITE, CornerRadii.EMPTY, Insets.EMPTY)));
    setBorder(
        new Border(
            new BorderStroke(
                Color.BLACK,
                BorderStrokeStyle.SOLID,
                CornerRadii.EMPTY,
                new BorderWidths(flat ? 1 : least / 200))));
  }

  private static Text fitted(String words, double size, double widest) {
    Text text = words(words, FontWeight.BOLD, size);
    double width = text.getLayoutBounds().getWidth();
    return width > widest ? words(words, FontWeight.BOLD, size * widest / width) : text;
  }

  private static Text words(String words, FontWeight weight, double size) {
    var text = new Text(words);
    text.setFont(Font.font("Noto Sans CJK SC", weight, size));
    text.setFill(Color.BLACK);
    return text;
  }
}
