package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Paging;
import openhall.kiosk.screen.Section;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.SectionBox;

/** A title and chapters, read page by page. */
final class Document {
  private Document() {}

  static Sheet of(Glass glass, String title, List<String> facts, List<Section> sections) {
    return of(glass, Heads.title(title, facts), sections);
  }

  /** {@code lead} nodes stay above the chapters, but turn with them. */
  static Sheet of(Glass glass, Node head, List<Section> sections, Node... lead) {
    var column = Say.column("column", lead);
    for (Section section : sections) {
      column.getChildren().add(new SectionBox(glass, section));
    }
    var pages = new Pages(glass, column, Paging.SINGLE);
    VBox.setVgrow(pages, Priority.ALWAYS);
    if (glass.mm().portrait() || !glass.mm().large() || glass.mm().tall()) {
      return Sheet.of(head, pages);
    }
    // Large type leaves a low panel no height for a title that stays.
    head.getStyleClass().addAll("block", "keep");
    column.getChildren().addFirst(head);
    return Sheet.of(new Region(), pages);
  }
}
