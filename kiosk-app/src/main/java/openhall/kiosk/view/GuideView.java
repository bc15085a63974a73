package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Link;
import openhall.kiosk.screen.Screen.Guide;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Touch;

/** Groups to choose from, two side by side. */
final class GuideView {
  private static final int COLUMNS = 2;

  private GuideView() {}

  static Sheet of(Glass glass, Guide guide) {
    var column = Say.column("column");
    List<Link> groups = guide.groups();
    for (int i = 0; i < groups.size(); i += COLUMNS) {
      column
          .getChildren()
          .add(line(glass, groups.subList(i, Math.min(groups.size(), i + COLUMNS))));
    }
    var pages = new Pages(glass, column, guide.paging());
    VBox.setVgrow(pages, Priority.ALWAYS);
    return Sheet.of(
        Heads.title(guide.title(), guide.note()), Heads.tabs(glass, guide.tabs()), pages);
  }

  private static Node line(Glass glass, List<Link> links) {
    var line = new GridPane();
    line.getStyleClass().addAll("group-line", "block");
    for (int column = 0; column < COLUMNS; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / COLUMNS);
      line.getColumnConstraints().add(constraints);
      if (column < links.size()) {
        line.add(group(glass, links.get(column)), column, 0);
      }
    }
    return line;
  }

  private static Touch group(Glass glass, Link link) {
    VBox words =
        Say.column(
            "group-words",
            Say.even(link.title(), "group-title"),
            Say.word(link.side(), "group-count"));
    Touch touch =
        glass.touch("group", words, link.title() + glass.say("，") + link.side(), link.tap());
    touch.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return touch;
  }
}
