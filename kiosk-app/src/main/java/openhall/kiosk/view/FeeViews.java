package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Screen.FeeBoard;
import openhall.kiosk.screen.Screen.FeeGroup;
import openhall.kiosk.screen.Screen.FeePage;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.PriceRow;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.SectionBox;

/** Fees: the board of all, and one schedule. */
final class FeeViews {
  private FeeViews() {}

  static Node of(Glass glass, FeeBoard board) {
    var column = Say.column("column", groups(board.groups()));
    var pages = new Pages(glass, column, board.paging());
    VBox.setVgrow(pages, Priority.ALWAYS);
    return Say.column(
        "body", Heads.title(board.title(), board.note()), Heads.tabs(glass, board.tabs()), pages);
  }

  static Node of(Glass glass, FeePage page) {
    return Document.of(
        glass, Heads.title(page.title(), page.facts()), page.sections(), groups(page.groups()));
  }

  private static Node[] groups(List<FeeGroup> groups) {
    return groups.stream()
        .map(group ->
            Say.column(
                "section",
                SectionBox.heading(group.title(), group.note()),
                SectionBox.card(group.rows().stream().map(PriceRow::new).toList())))
        .toArray(Node[]::new);
  }
}
