package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import openhall.kiosk.screen.FeeGroup;
import openhall.kiosk.screen.Screen.FeeBoard;
import openhall.kiosk.screen.Screen.FeePage;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.PriceRow;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.SectionBox;

/** Fees: the board of all, and one schedule. */
final class FeeViews {
  private FeeViews() {}

  static Sheet of(Glass glass, FeeBoard board) {
    return Document.of(
        glass, Heads.title(board.title(), board.note()), List.of(), groups(glass, board.groups()));
  }

  static Sheet of(Glass glass, FeePage page) {
    return Document.of(
        glass,
        Heads.title(page.title(), page.facts()),
        page.sections(),
        groups(glass, page.groups()));
  }

  private static Node[] groups(Glass glass, List<FeeGroup> groups) {
    return groups.stream()
        .map(group ->
            Say.column(
                "section",
                SectionBox.heading(group.title(), group.note()),
                SectionBox.card(
                    group.rows().stream().map(row -> new PriceRow(glass, row)).toList())))
        .toArray(Node[]::new);
  }
}
