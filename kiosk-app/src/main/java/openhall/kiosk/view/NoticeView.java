package openhall.kiosk.view;

import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Screen.NoticePage;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;

/** One notice, its publicity period standing out. */
final class NoticeView {
  private NoticeView() {}

  static Sheet of(Glass glass, NoticePage page) {
    VBox head = Heads.title(page.title(), page.facts());
    if (!page.publicity().isEmpty()) {
      head.getChildren().add(Say.text(page.publicity(), "publicity"));
    }
    return Document.of(glass, head, page.sections());
  }
}
