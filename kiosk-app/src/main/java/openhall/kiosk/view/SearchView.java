package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import openhall.kiosk.screen.Chrome;
import openhall.kiosk.screen.Result;
import openhall.kiosk.screen.ResultGroup;
import openhall.kiosk.screen.Screen.Search;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Keyboard;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.SectionBox;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Touch;

/**
 * What was typed, what it finds, and the keys. Itself it is the head of the page; while one goes on
 * typing the keys stay and only what is said and found is another. FX thread only.
 */
final class SearchView extends VBox {
  private static final String STYLE = "search-head";

  private final Glass glass;
  private final Chrome chrome;
  private final StackPane found = new StackPane();
  private final Keyboard keyboard;

  private SearchView(Glass glass, Search search) {
    this.glass = glass;
    this.chrome = search.chrome();
    this.keyboard = new Keyboard(glass, search.typing());
    getStyleClass().add(STYLE);
    say(search);
  }

  static Sheet of(Glass glass, Search search) {
    var view = new SearchView(glass, search);
    VBox.setVgrow(view.found, Priority.ALWAYS);
    if (glass.mm().portrait()) {
      return Sheet.of(view, view.found, view.keyboard);
    }
    HBox line = Say.row("search-beside", Say.wide(view.found), view.keyboard);
    line.setAlignment(Pos.BOTTOM_RIGHT);
    VBox.setVgrow(line, Priority.ALWAYS);
    return Sheet.of(view, line);
  }

  /** Shows what was typed on, on the page that is open; false if that takes another page. */
  static boolean goesOn(Parent open, Search search) {
    if (open.lookup("." + STYLE) instanceof SearchView view
        && view.chrome.equals(search.chrome())
        && view.keyboard.isFor(search.typing())) {
      view.say(search);
      view.keyboard.offer(search.typing());
      return true;
    }
    return false;
  }

  private void say(Search search) {
    getChildren().setAll(typed(glass, search));
    boolean low = !glass.mm().portrait() && !glass.mm().tall();
    // Where height is scarce what is found says enough.
    if (!low || !(glass.mm().large() || glass.tongue().wordy())) {
      getChildren().add(Say.text(search.advice(), "advice"));
    }
    found.getChildren().setAll(new Pages(glass, results(search), search.paging()));
  }

  private VBox results(Search search) {
    var column = Say.column("column");
    for (ResultGroup group : search.results()) {
      column
          .getChildren()
          .add(
              Say.column(
                  "section",
                  SectionBox.heading(group.title(), ""),
                  SectionBox.card(group.results().stream().map(r -> row(glass, r)).toList())));
    }
    if (!search.help().isEmpty()) {
      column.getChildren().add(help(glass, search.help()));
    }
    return column;
  }

  private static Node typed(Glass glass, Search search) {
    boolean empty = search.typed().isEmpty();
    HBox line =
        empty
            ? Say.row("typed", Say.row("caret"), Say.wide(Say.even(search.hint(), "finder-hint")))
            : Say.row("typed", Say.word(search.typed(), "typed-text"), Say.row("caret"));
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.setAccessibleText(empty ? search.hint() : glass.say("已输入 {0}", search.typed()));
    return line;
  }

  private static Node help(Glass glass, String words) {
    HBox line =
        Say.row(
            "help", Say.word(glass.say("问人"), "help-mark"), Say.wide(Say.text(words, "help-text")));
    line.getStyleClass().add("block");
    return line;
  }

  private static Touch row(Glass glass, Result result) {
    String title = result.title();
    var words = new TextFlow();
    piece(words, title.substring(0, result.from()), "found");
    piece(words, title.substring(result.from(), result.to()), "found-match");
    piece(words, title.substring(result.to()), "found");
    VBox column = Say.wide(Say.column("link-words", words));
    HBox row = Say.row("row", column);
    if (!result.why().isEmpty() && (glass.mm().large() || !glass.mm().portrait())) {
      column.getChildren().add(Say.text(result.why(), "row-note"));
    } else if (!result.why().isEmpty()) {
      row.getChildren().add(Say.word(result.why(), "row-side"));
    }
    row.getChildren().add(Say.sign(Signs.ON, glass.mm().length(14), "sign-on"));
    String spoken = result.why().isEmpty() ? title : title + glass.say("，") + result.why();
    Touch touch = glass.touch("row-touch", row, spoken, result.tap());
    touch.getStyleClass().add("block");
    return touch;
  }

  private static void piece(TextFlow words, String text, String style) {
    if (!text.isEmpty()) {
      words.getChildren().add(Say.piece(text, style));
    }
  }
}
