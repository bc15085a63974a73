package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Chrome;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Link;
import openhall.kiosk.screen.Place;
import openhall.kiosk.view.control.Bar;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Touch;

/**
 * What stands around every view: the ways back, the status and the bar. In low reach everything
 * that can be touched moves into the lower part, and what is only read stays above.
 */
record Frame(Glass glass, Chrome chrome) {
  /** A page one has come to: with ways back, to the search and home. */
  Region page(Sheet sheet, Touch... more) {
    if (!glass.mm().portrait()) {
      // A panel that lies has its width to spare, and needs its height.
      Node beside = beside(rail(more), low() ? sheet.body() : sheet.whole());
      return low() ? around(upper(sheet.head()), beside) : around(beside);
    }
    return low()
        ? around(upper(sheet.head()), ways(more), sheet.body())
        : around(ways(more), sheet.whole());
  }

  private static Node beside(Node rail, Node sheet) {
    HBox line = Say.row("beside", rail, Say.wide(sheet));
    line.setAlignment(Pos.TOP_LEFT);
    line.setMinHeight(0);
    return line;
  }

  private Node rail(Touch... more) {
    VBox rail =
        Say.column("ways", way(Signs.BACK, glass.say("返回"), new Event.Back()), home(), find());
    rail.getChildren().addAll(more);
    rail.getStyleClass().add("rail");
    rail.setMinWidth(Region.USE_PREF_SIZE);
    return rail;
  }

  private Touch home() {
    return way(Signs.HOME, glass.say("首页"), new Event.Home());
  }

  private Touch find() {
    return way(Signs.FIND, glass.say("查找"), new Event.Open(new Place.Search()));
  }

  /** Home and whatever else has no way back. */
  Region front(Sheet sheet) {
    return low() ? around(upper(sheet.head()), sheet.body()) : around(front(), sheet.whole());
  }

  /** Nothing can be touched but what staff know of. */
  Region bare(Sheet sheet) {
    Node words = sheet.whole();
    VBox inner = Say.column("inner", front(), words);
    VBox.setVgrow(words, Priority.ALWAYS);
    VBox.setVgrow(inner, Priority.ALWAYS);
    return Say.column("frame", inner);
  }

  boolean low() {
    return chrome.settings().low() && glass.mm().tall();
  }

  private Region around(Node... nodes) {
    var inner = Say.column("inner", nodes);
    if (!chrome.remark().isEmpty()) {
      inner.getChildren().add(Say.text(chrome.remark(), "remark"));
    }
    inner.getChildren().add(status());
    inner.setMinHeight(0);
    VBox.setVgrow(nodes[nodes.length - 1], Priority.ALWAYS);
    VBox.setVgrow(inner, Priority.ALWAYS);
    return Say.column("frame", inner, new Bar(glass, chrome));
  }

  /** The offer of a newer release takes the very place of the status, so that nothing moves. */
  private Node status() {
    Node words =
        chrome.news().isEmpty()
            ? glass.hold(Say.word(chrome.status(), "status"), new Event.SealHeld())
            : glass.touch(
                "news",
                Say.row(
                    "news-words",
                    Say.word(chrome.news(), "news-text"),
                    Say.sign(Signs.ON, glass.mm().text(12.5), "news-sign")),
                chrome.news(),
                new Event.ShowNews());
    return Say.row("status-line", words);
  }

  private Node ways(Touch... more) {
    HBox ways = Say.row("ways", way(Signs.BACK, glass.say("返回"), new Event.Back()), Say.space());
    ways.getChildren().addAll(more);
    ways.getChildren().addAll(find(), home());
    return ways;
  }

  private Node upper(Node head) {
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    var upper = Say.column("upper", front(), space, head);
    double height = glass.mm().height() * KioskView.UNREACHED;
    upper.setMinHeight(height);
    upper.setMaxHeight(height);
    return upper;
  }

  private Node front() {
    VBox date =
        Say.column(
            "front-date", Say.word(chrome.clock(), "clock"), Say.word(chrome.date(), "date"));
    date.setAlignment(Pos.CENTER_RIGHT);
    return Say.row(
        "front",
        seal(),
        Say.wide(
            Say.column(
                "front-place",
                Say.even(chrome.place(), "place"),
                Say.text(glass.say("政务公开 · 自助查询"), "place-note"))),
        date);
  }

  private Node seal() {
    var seal = Say.column("seal", Say.word("明", "seal-glyph"), Say.word("厅", "seal-glyph"));
    seal.setAlignment(Pos.CENTER);
    return glass.hold(seal, new Event.SealHeld());
  }

  /** Leads to a search among what is shown alone. */
  Touch search(Link link) {
    return way(Signs.FIND, link.title(), link.tap());
  }

  Touch way(String sign, String text, Event event) {
    HBox words =
        Say.row("way-words", Say.sign(sign, glass.mm().label(15), "way-sign"), Say.word(text));
    words.setAlignment(Pos.CENTER);
    return glass.touch("way", words, text, event);
  }
}
