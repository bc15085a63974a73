package openhall.kiosk.view;

import javafx.scene.Node;
import openhall.kiosk.screen.Screen.ProcedurePage;
import openhall.kiosk.view.control.AnswerStrip;
import openhall.kiosk.view.control.Glass;

/** One procedure: four answers, then its chapters. */
final class ProcedureView {
  private ProcedureView() {}

  static Node of(Glass glass, ProcedurePage page) {
    return Document.of(
        glass,
        Heads.title(page.title(), page.facts()),
        page.sections(),
        new AnswerStrip(glass, page.answers()));
  }
}
