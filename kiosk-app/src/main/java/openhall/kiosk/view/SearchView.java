package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
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

/** What was typed, what it finds, and the keys. */
final class SearchView {
  private SearchView() {}

  static Sheet of(Glass glass, Search search) {
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
    var pages = new Pages(glass, column, search.paging());
    VBox.setVgrow(pages, Priority.ALWAYS);
    var head = Say.column("search-head", typed(glass, search), Say.text(search.advice(), "advice"));
    var keyboard = new Keyboard(glass, search.typing());
    if (glass.mm().portrait()) {
      return Sheet.of(head, pages, keyboard);
    }
    HBox line = Say.row("search-beside", Say.wide(pages), keyboard);
    line.setAlignment(Pos.BOTTOM_RIGHT);
    VBox.setVgrow(line, Priority.ALWAYS);
    return Sheet.of(head, line);
  }

  private static Node typed(Glass glass, Search search) {
    boolean empty = search.typed().isEmpty();
    HBox line =
        empty
            ? Say.row("typed", Say.row("caret"), Say.text(search.hint(), "finder-hint"))
            : Say.row("typed", Say.word(search.typed(), "typed-text"), Say.row("caret"));
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
    if (!result.why().isEmpty() && glass.mm().large()) {
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
