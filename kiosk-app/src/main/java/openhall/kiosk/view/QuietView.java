package openhall.kiosk.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import openhall.kiosk.view.control.Say;

/** A calm word when there is nothing to show. */
final class QuietView {
  private QuietView() {}

  static Node of(String title, List<String> words) {
    VBox quiet = Say.column("quiet", Say.text(title, "quiet-title"));
    for (String word : words) {
      var text = Say.text(word, "quiet-text");
      text.setTextAlignment(TextAlignment.CENTER);
      quiet.getChildren().add(text);
    }
    quiet.setAlignment(Pos.CENTER);
    return quiet;
  }
}
