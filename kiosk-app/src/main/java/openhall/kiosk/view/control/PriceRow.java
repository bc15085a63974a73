package openhall.kiosk.view.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.FeeRow;

/** One fee: what for and on what basis at the left, the money at the right. */
public final class PriceRow extends HBox {
  private static final int SHORT_UNIT = 4;

  public PriceRow(Glass glass, FeeRow row) {
    getStyleClass().addAll("row", "price", "block");
    setAlignment(Pos.TOP_LEFT);
    setFillHeight(false);
    VBox words = Say.wide(Say.column("link-words", Say.even(row.name(), "row-title")));
    getChildren().add(words);
    if (glass.mm().large()) {
      words.getChildren().add(money(row));
    } else {
      getChildren().add(money(row));
    }
    line(words, row.change(), "price-change");
    line(words, row.wording(), "row-note");
    line(words, row.relief().isEmpty() ? "" : glass.say("减免：{0}", row.relief()), "price-relief");
    line(words, row.basis().isEmpty() ? "" : glass.say("依据：{0}", row.basis()), "price-basis");
    line(words, row.remark(), "price-basis");
    row.reckon().ifPresent(event -> words.getChildren().add(reckon(glass, row.name(), event)));
  }

  private static Node reckon(Glass glass, String name, Event event) {
    HBox content = Say.row("reckon-words", Say.word(glass.say("算一算要多少钱")));
    Touch touch =
        glass.touch("reckon", content, glass.say("算一算要多少钱") + glass.say("，") + name, event);
    return Say.row("reckon-line", touch);
  }

  private static void line(VBox words, String text, String style) {
    if (!text.isEmpty()) {
      words.getChildren().add(Say.text(text, style));
    }
  }

  private static Node money(FeeRow row) {
    boolean word = row.figure().codePoints().anyMatch(Character::isIdeographic);
    Node figure = Say.word(row.figure(), word ? "money-word" : "money-figure");
    Node unit = Say.word(row.unit(), "money-unit");
    var money = Say.column("money-box");
    if (row.unit().length() <= SHORT_UNIT) {
      HBox line = Say.row("money-line", figure, unit);
      line.setAlignment(Pos.BASELINE_RIGHT);
      money.getChildren().add(line);
    } else {
      money.getChildren().addAll(figure, unit);
    }
    money.setAlignment(Pos.TOP_RIGHT);
    money.setMaxWidth(Region.USE_PREF_SIZE);
    // As wide as its figure needs, but all alike where they can be.
    money.getChildren().addFirst(Say.column("money-least"));
    return money;
  }
}
