package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Link;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screen.Home;
import openhall.kiosk.view.control.Entrance;
import openhall.kiosk.view.control.GivingColumn;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Tiles;
import openhall.kiosk.view.control.Touch;

/** One question, and the ways to an answer. */
final class HomeView {
  // What is left out first where there is little room, and what then.
  private static final int ALL_SUGGESTED = 0;
  private static final int SUGGESTED = 1;
  private static final int ASKED = 2;
  private static final int TOLD = 3;
  private static final int FEW = 3;

  private HomeView() {}

  static Sheet of(Glass glass, Home home, boolean low) {
    Node question = Say.even(home.question(), "question-title");
    var ask = new GivingColumn(glass.mm().gap(14));
    home.emergency()
        .ifPresent(link -> {
          ask.add(emergency(glass, link), TOLD);
          ask.addInstead(mark(glass, link), TOLD);
        });
    if (!low) {
      ask.add(question, ASKED);
    }
    ask.add(finder(glass, home.hint() + glass.say("，") + home.example()), ASKED);
    ask.addInstead(finder(glass, home.hint()), ASKED);
    ask.add(suggestions(glass, home.suggestions()), ALL_SUGGESTED);
    List<Link> few = home.suggestions().stream().limit(FEW).toList();
    ask.add(suggestions(glass, few), SUGGESTED, SUGGESTED);
    var entrance = new Entrance(glass, ask, new Tiles(glass, home.tiles()));
    VBox.setVgrow(entrance, Priority.ALWAYS);
    return Sheet.of(low ? question : new Region(), entrance);
  }

  private static Node finder(Glass glass, String hint) {
    HBox words =
        Say.row(
            "finder-words",
            Say.wide(Say.even(hint, "finder-hint")),
            Say.row("finder-button", Say.word(glass.say("查找"))));
    return glass.touch(
        "finder", words, glass.say("查找，{0}", hint), new Event.Open(new Place.Search()));
  }

  private static Node suggestions(Glass glass, List<Link> links) {
    var flow = new FlowPane();
    flow.getStyleClass().add("suggestions");
    for (Link link : links) {
      Touch chip = glass.touch("chip", Say.text(link.title()), link.title(), link.tap());
      chip.maxWidthProperty().bind(flow.widthProperty());
      flow.getChildren().add(chip);
    }
    return flow;
  }

  private static Node emergency(Glass glass, Link link) {
    Label mark = Say.word(link.note(), "emergency-mark");
    Region title = Say.even(link.title(), "emergency-title");
    boolean beside = glass.mm().portrait() && !glass.mm().large();
    Pane words =
        beside
            ? Say.row("emergency-line", mark, Say.wide(title))
            : Say.column("emergency-lines", mark, title);
    return emergency(glass, link, words);
  }

  /** Where there is no room for more: what it says is one touch away. */
  private static Node mark(Glass glass, Link link) {
    return emergency(
        glass, link, Say.row("emergency-line", Say.word(link.note(), "emergency-mark")));
  }

  private static Node emergency(Glass glass, Link link, Pane words) {
    HBox line =
        Say.row(
            "emergency-words",
            Say.wide(words),
            Say.sign(Signs.ON, glass.mm().length(14), "emergency-sign"));
    return glass.touch("emergency", line, link.note() + glass.say("，") + link.title(), link.tap());
  }
}
