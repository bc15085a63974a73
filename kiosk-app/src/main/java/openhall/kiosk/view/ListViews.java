package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Link;
import openhall.kiosk.screen.LinkGroup;
import openhall.kiosk.screen.Paging;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Cells;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.SectionBox;

/** Lists of rows that lead on. */
final class ListViews {
  private ListViews() {}

  static Sheet of(Glass glass, Screen.ProcedureList list) {
    Pages pages = pages(glass, groups(list.rows()), list.paging());
    // Large type leaves a panel that lies no height for letters; its page buttons stay.
    boolean room = glass.mm().portrait() || !glass.mm().large();
    Node head = Heads.title(list.title(), list.note());
    return list.letters().isEmpty() || !room
        ? Sheet.of(head, pages)
        : Sheet.of(head, Heads.tabs(glass, list.letters()), pages);
  }

  static Sheet of(Glass glass, Screen.NoticeList list) {
    return list(glass, list.title(), list.note(), groups(list.rows()), list.paging());
  }

  static Sheet of(Glass glass, Screen.RuleList list) {
    return list(glass, list.title(), list.note(), list.groups(), list.paging());
  }

  static Sheet of(Glass glass, Screen.Departments list) {
    return list(glass, list.title(), list.note(), list.groups(), list.paging());
  }

  private static List<LinkGroup> groups(List<Link> rows) {
    return rows.isEmpty() ? List.of() : List.of(new LinkGroup("", rows));
  }

  private static Sheet list(
      Glass glass, String title, String note, List<LinkGroup> groups, Paging paging) {
    return Sheet.of(Heads.title(title, note), pages(glass, groups, paging));
  }

  private static Pages pages(Glass glass, List<LinkGroup> groups, Paging paging) {
    var column = Say.column("column");
    for (LinkGroup group : groups) {
      var section = Say.column("section");
      if (!group.title().isEmpty()) {
        section.getChildren().add(SectionBox.heading(group.title(), ""));
      }
      section
          .getChildren()
          .add(SectionBox.card(group.links().stream().map(l -> Cells.link(glass, l)).toList()));
      column.getChildren().add(section);
    }
    var pages = new Pages(glass, column, paging);
    VBox.setVgrow(pages, Priority.ALWAYS);
    return pages;
  }
}
