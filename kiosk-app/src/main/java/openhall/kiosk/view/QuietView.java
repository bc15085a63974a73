package openhall.kiosk.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Say;

/** A calm word when there is nothing to show. */
final class QuietView {
  private QuietView() {}

  static Sheet of(String title, List<String> words) {
    VBox quiet = Say.column("quiet", Say.centred(title, "quiet-title"));
    for (String word : words) {
      quiet.getChildren().add(Say.centred(word, "quiet-text"));
    }
    return calm(quiet);
  }

  /** The same to be read from afar: nothing else is there. */
  static Sheet of(Screen.Blank blank) {
    return calm(
        Say.column(
            "quiet",
            Say.centred(blank.title(), "blank-title"),
            Say.centred(blank.words(), "blank-text")));
  }

  private static Sheet calm(VBox quiet) {
    quiet.setAlignment(Pos.CENTER);
    VBox.setVgrow(quiet, Priority.ALWAYS);
    return Sheet.of(new Region(), quiet);
  }
}
