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
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import openhall.kiosk.view.control.QrCode;

/**
 * The code by which staff accept a new screen, for whoever installs it: black on white, readable
 * from where he stands. FX thread only.
 */
public final class CodeCard extends HBox {

  private static final double CODE = 6;
  private static final double WORDS = 2.2;
  private static final double QR = 24;

  /**
   * A card for one code.
   *
   * @param address of the page on which the code is accepted
   * @param mark the first signs of what the device is called
   * @param unit a hundredth of the shorter side of the glass, in pixels
   */
  public CodeCard(String code, String mark, String address, double unit) {
    var lines =
        new VBox(
            unit,
            words("登记这块屏幕", FontWeight.BOLD, WORDS * unit),
            words(
                code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2),
                FontWeight.BOLD,
                CODE * unit),
            words("在管理台“设备”里填这个码，", FontWeight.NORMAL, WORDS * unit),
            words("或用手机扫右边的码。", FontWeight.NORMAL, WORDS * unit),
            words("识别号 " + mark, FontWeight.NORMAL, WORDS * unit));
    lines.setAlignment(Pos.CENTER_LEFT);
    var qr = new QrCode(address);
    qr.setPrefSize(QR * unit, QR * unit);
    qr.setMinSize(QR * unit, QR * unit);
    getChildren().addAll(lines, qr);
    setSpacing(2 * unit);
    setPadding(new Insets(2 * unit));
    setAlignment(Pos.CENTER);
    setBackground(new Background(new BackgroundFill(Color.WHITE, CornerRadii.EMPTY, Insets.EMPTY)));
    setBorder(
        new Border(
            new BorderStroke(
                Color.BLACK,
                BorderStrokeStyle.SOLID,
                CornerRadii.EMPTY,
                new BorderWidths(unit / 4))));
  }

  private static Text words(String words, FontWeight weight, double size) {
    var text = new Text(words);
    text.setFont(Font.font("Noto Sans CJK SC", weight, size));
    text.setFill(Color.BLACK);
    return text;
  }
}
