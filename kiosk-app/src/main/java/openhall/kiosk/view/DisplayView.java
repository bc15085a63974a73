package openhall.kiosk.view;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Choice;
import openhall.kiosk.screen.Paging;
import openhall.kiosk.screen.Screen.Display;
import openhall.kiosk.screen.Tab;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Touch;

/** One line of large buttons for each thing that can be set. */
final class DisplayView {
  private DisplayView() {}

  static Sheet of(Glass glass, Display page) {
    var column = Say.column("column");
    for (Choice choice : page.choices()) {
      column.getChildren().add(line(glass, choice));
    }
    var pages = new Pages(glass, column, Paging.SINGLE);
    VBox.setVgrow(pages, Priority.ALWAYS);
    return Sheet.of(Heads.title(page.title(), page.note()), pages);
  }

  private static Node line(Glass glass, Choice choice) {
    var options = new GridPane();
    options.getStyleClass().add("options");
    for (int i = 0; i < choice.options().size(); i++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / choice.options().size());
      options.getColumnConstraints().add(constraints);
      options.add(option(glass, choice, choice.options().get(i)), i, 0);
    }
    VBox line = Say.column("choice", Say.word(choice.title(), "section-title"), options);
    line.getStyleClass().add("block");
    return line;
  }

  private static Touch option(Glass glass, Choice choice, Tab option) {
    Label words = Say.word(option.title());
    String name = choice.title() + glass.say("，") + option.title();
    Touch touch =
        glass.touch(
            option.chosen() ? "option-chosen" : "option",
            words,
            option.chosen() ? glass.say("{0}，已选", name) : name,
            option.tap());
    touch.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return touch.as(AccessibleRole.RADIO_BUTTON, option.chosen());
  }
}
