package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Screen.TakeAlong;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.QrCode;
import openhall.kiosk.view.control.Say;

/** A code to photograph, as large as there is room. */
final class TakeAlongView {
  private TakeAlongView() {}

  static Sheet of(Glass glass, TakeAlong page) {
    var code = new QrCode(page.code());
    code.setAccessibleText(glass.say("{0}，二维码", page.title()));
    VBox.setVgrow(code, Priority.ALWAYS);
    VBox column = Say.column("along", code);
    for (String words : page.words()) {
      column.getChildren().add(Say.centred(words, "along-words"));
    }
    column.setAlignment(Pos.CENTER);
    column.setMinHeight(0);
    VBox.setVgrow(column, Priority.ALWAYS);
    return Sheet.of(Heads.title(page.title(), glass.say("把这一页带走")), column);
  }
}
