package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Answer;
import openhall.kiosk.screen.Paging;
import openhall.kiosk.screen.Screen.Reckoner;
import openhall.kiosk.screen.Section;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.NumberPad;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.SectionBox;

/** A quantity, what it comes to, how, and the keys to type it with. */
final class ReckonView {
  private static final int LONG = 12;

  private ReckonView() {}

  static Sheet of(Glass glass, Reckoner page) {
    var column = Say.column("column");
    for (Section section : page.sections()) {
      column.getChildren().add(new SectionBox(glass, section));
    }
    var pages = new Pages(glass, column, Paging.SINGLE);
    VBox.setVgrow(pages, Priority.ALWAYS);
    VBox head = Heads.title(page.title(), page.note());
    VBox sum = Say.column("reckoning", typed(glass, page), sum(glass, page.sum()));
    var keys = new NumberPad(glass);
    boolean turns = glass.mm().largest() || (glass.mm().large() && !glass.mm().tall());
    if (turns) {
      // Beside large type there is no height for what stays.
      sum.getChildren().forEach(part -> part.getStyleClass().add("block"));
      column.getChildren().addFirst(sum);
    }
    if (glass.mm().portrait()) {
      return turns
          ? Sheet.of(head, pages, keys)
          : Sheet.of(Say.column("reckon-head", head, sum), pages, keys);
    }
    if (turns) {
      head.getStyleClass().addAll("block", "keep");
      column.getChildren().addFirst(head);
      return Sheet.of(new Region(), beside(pages, keys));
    }
    return Sheet.of(head, beside(Say.column("reckon-left", sum, pages), keys));
  }

  private static HBox beside(Node left, NumberPad keys) {
    HBox line = Say.row("search-beside", Say.wide(left), keys);
    line.setAlignment(Pos.BOTTOM_RIGHT);
    VBox.setVgrow(line, Priority.ALWAYS);
    return line;
  }

  private static Node typed(Glass glass, Reckoner page) {
    HBox number =
        Say.row(
            "reckon-number",
            Say.space(),
            Say.word(
                page.typed(), page.typed().length() > LONG ? "reckon-typed-long" : "reckon-typed"),
            Say.row("caret"),
            Say.word(page.unit(), "reckon-unit"));
    Label asked = Say.text(page.asked(), "reckon-asked");
    Pane line =
        glass.mm().large() || !glass.mm().portrait()
            ? Say.column("reckon-quantity", asked, number)
            : Say.row("reckon-quantity", asked, number);
    Say.wide(number);
    line.setMinHeight(Region.USE_PREF_SIZE);
    String typed =
        page.typed().isEmpty()
            ? page.sum().note()
            : glass.say("已输入 {0}", page.typed() + " " + page.unit());
    line.setAccessibleText(page.asked() + glass.say("，") + typed);
    return line;
  }

  private static Node sum(Glass glass, Answer sum) {
    Label asked = Say.word(sum.question(), "reckon-asked");
    HBox figure = Say.row("reckon-number", Say.space());
    if (sum.stated()) {
      figure
          .getChildren()
          .addAll(
              Say.word(sum.figure(), figure(sum.figure())), Say.word(sum.unit(), "reckon-unit"));
    } else {
      figure.getChildren().add(Say.text(sum.note(), "reckon-unit"));
    }
    Pane line =
        glass.mm().large() && !glass.mm().portrait()
            ? Say.column("reckon-sum", asked, figure)
            : Say.row("reckon-sum", asked, Say.wide(figure));
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }

  private static String figure(String number) {
    return number.length() > LONG ? "reckon-figure-long" : "reckon-figure";
  }
}
