package openhall.kiosk.view.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Screen.FeeRow;

/** One fee: what for and on what basis at the left, the money at the right. */
public final class PriceRow extends HBox {
  public PriceRow(FeeRow row) {
    getStyleClass().addAll("row", "price", "block");
    setAlignment(Pos.TOP_LEFT);
    VBox words = Say.wide(Say.column("link-words", Say.text(row.name(), "row-title")));
    line(words, row.wording(), "row-note");
    line(words, row.relief().isEmpty() ? "" : "减免：" + row.relief(), "price-relief");
    line(words, row.basis().isEmpty() ? "" : "依据：" + row.basis(), "price-basis");
    line(words, row.remark(), "price-basis");
    line(words, row.change(), "price-change");
    getChildren().addAll(words, money(row));
  }

  private static void line(VBox words, String text, String style) {
    if (!text.isEmpty()) {
      words.getChildren().add(Say.text(text, style));
    }
  }

  private static HBox money(FeeRow row) {
    boolean word = row.figure().codePoints().anyMatch(Character::isIdeographic);
    HBox money =
        Say.row(
            "money-box",
            Say.word(row.figure(), word ? "money-word" : "money-figure"),
            Say.word(row.unit(), "money-unit"));
    money.setAlignment(Pos.BASELINE_RIGHT);
    return money;
  }
}
