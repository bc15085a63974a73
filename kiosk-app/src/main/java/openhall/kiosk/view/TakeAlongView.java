package openhall.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Paging;
import openhall.kiosk.screen.PrintOffer;
import openhall.kiosk.screen.Screen.TakeAlong;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.QrCode;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Touch;

/** A code to photograph, as large as there is room. */
final class TakeAlongView {
  private static final double WORDS = 0.42;

  private TakeAlongView() {}

  /** The words stand below the code, or at its side on a panel that lies. */
  static Sheet of(Glass glass, TakeAlong page) {
    var code = new QrCode(page.code());
    code.setAccessibleText(glass.say("{0}，二维码", page.title()));
    VBox words = Say.column("along");
    boolean told = page.print().filter(offer -> !offer.words().isEmpty()).isPresent();
    for (String line : told ? List.<String>of() : page.words()) {
      words.getChildren().add(Say.centred(line, "along-words"));
    }
    page.print().ifPresent(offer -> words.getChildren().addAll(print(glass, offer)));
    words.setAlignment(Pos.CENTER);
    Pane both = glass.mm().portrait() ? below(code, words) : beside(glass, code, words);
    both.setMinHeight(0);
    VBox.setVgrow(both, Priority.ALWAYS);
    return Sheet.of(Heads.title(page.title(), glass.say("把这一页带走")), both);
  }

  private static Pane below(QrCode code, VBox words) {
    VBox.setVgrow(code, Priority.ALWAYS);
    return Say.column("along-tall", code, words);
  }

  private static Pane beside(Glass glass, QrCode code, VBox words) {
    Region column = glass.mm().large() ? new Pages(glass, words, Paging.SINGLE) : words;
    column.setMinWidth(glass.mm().width() * WORDS);
    column.setMaxWidth(glass.mm().width() * WORDS);
    return Say.row("along-wide", Say.wide(code), column);
  }

  private static List<Node> print(Glass glass, PrintOffer offer) {
    var nodes = new ArrayList<Node>();
    if (!offer.words().isEmpty()) {
      nodes.add(Say.centred(offer.words(), "print-words"));
    }
    if (!offer.button().isEmpty()) {
      HBox face =
          Say.row(
              "print-face",
              Say.sign(Signs.PRINT, glass.mm().text(19), "print-sign"),
              Say.word(offer.button(), "print-label"));
      face.setAlignment(Pos.CENTER);
      Touch touch = glass.touch("print", face, offer.button(), offer.tap());
      touch.setMaxWidth(Region.USE_PREF_SIZE);
      nodes.add(touch);
    }
    return nodes;
  }
}
