package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Screen.IdleWarning;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Touch;

/** Asks whether anybody is still there, over the screen that would be left. */
final class IdleView {
  private IdleView() {}

  static Node of(Glass glass, IdleWarning warning) {
    Touch stay =
        glass.touch("stay", Say.word(warning.stay()), warning.stay(), new Event.StillHere());
    VBox card =
        Say.column(
            "idle-card",
            Say.word(warning.question(), "idle-question"),
            Say.row(
                "idle-count",
                Say.word(Integer.toString(warning.secondsLeft()), "idle-seconds"),
                Say.word(glass.say("秒", warning.secondsLeft()), "idle-unit")),
            Say.centred(warning.words(), "idle-words"),
            stay);
    card.setAlignment(Pos.CENTER);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.setMaxWidth(glass.mm().width() * 0.8);
    var veil = new StackPane(card);
    veil.getStyleClass().add("veil");
    veil.setAlignment(Pos.CENTER);
    return veil;
  }
}
