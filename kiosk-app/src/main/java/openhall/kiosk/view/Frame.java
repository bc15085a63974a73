package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screen.Chrome;
import openhall.kiosk.view.control.Bar;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Touch;

/** What stands around every view: the way back above it, status and bar below it. */
final class Frame {
  private Frame() {}

  /** A page one has come to: with ways back, to the search and home. */
  static Region page(Glass glass, Chrome chrome, Node body) {
    HBox ways =
        Say.row(
            "ways",
            way(glass, Signs.BACK, "返回", new Event.Back()),
            Say.space(),
            way(glass, Signs.FIND, "查找", new Event.Open(new Place.Search())),
            way(glass, Signs.HOME, "首页", new Event.Home()));
    return around(glass, chrome, ways, body);
  }

  /** Home and whatever else has no way back. */
  static Region front(Glass glass, Chrome chrome, Node body) {
    VBox date =
        Say.column(
            "front-date", Say.word(chrome.clock(), "clock"), Say.word(chrome.date(), "date"));
    date.setAlignment(Pos.CENTER_RIGHT);
    HBox head =
        Say.row(
            "front",
            seal(),
            Say.wide(
                Say.column(
                    "front-place",
                    Say.text(chrome.place(), "place"),
                    Say.word("政务公开 · 自助查询", "place-note"))),
            date);
    return around(glass, chrome, head, body);
  }

  private static Region around(Glass glass, Chrome chrome, Node head, Node body) {
    VBox.setVgrow(body, Priority.ALWAYS);
    var inner = Say.column("inner", head, body, Say.word(chrome.status(), "status"));
    VBox.setVgrow(inner, Priority.ALWAYS);
    inner.setMinHeight(0);
    var frame = Say.column("frame", inner, new Bar(glass, chrome));
    if (chrome.settings().low() && glass.mm().tall()) {
      frame.getChildren().addFirst(upper(glass, chrome));
    }
    return frame;
  }

  /** With everything within reach of somebody who sits, the upper part only says where one is. */
  private static Node upper(Glass glass, Chrome chrome) {
    var words = Say.column("upper-words", seal(), Say.word(chrome.place(), "upper-place"));
    words.setAlignment(Pos.CENTER);
    var upper = new StackPane(words);
    upper.getStyleClass().add("upper");
    double height = glass.mm().height() * KioskView.UNREACHED;
    upper.setMinHeight(height);
    upper.setMaxHeight(height);
    return upper;
  }

  private static Node seal() {
    var seal = Say.column("seal", Say.word("明", "seal-glyph"), Say.word("厅", "seal-glyph"));
    seal.setAlignment(Pos.CENTER);
    return seal;
  }

  private static Touch way(Glass glass, String sign, String text, Event event) {
    HBox words =
        Say.row("way-words", Say.sign(sign, glass.mm().text(13), "way-sign"), Say.word(text));
    words.setAlignment(Pos.CENTER);
    return glass.touch("way", words, text, event);
  }
}
