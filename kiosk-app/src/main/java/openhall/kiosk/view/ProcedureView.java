package openhall.kiosk.view;

import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Screen.ProcedurePage;
import openhall.kiosk.view.control.AnswerStrip;
import openhall.kiosk.view.control.Glass;

/** One procedure: four answers, then its chapters. */
final class ProcedureView {
  private ProcedureView() {}

  /** In low reach the answers, which are only read, stand above with the title. */
  static Sheet of(Glass glass, ProcedurePage page, boolean low) {
    VBox head = Heads.title(page.title(), page.facts());
    var answers = new AnswerStrip(glass, page.answers());
    if (low) {
      head.getChildren().add(answers);
      return Document.of(glass, head, page.sections());
    }
    return Document.of(glass, head, page.sections(), answers);
  }
}
