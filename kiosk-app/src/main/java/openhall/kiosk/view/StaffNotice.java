package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * A few words for staff at the foot of the screen, which a resident can go on using. FX thread
 * only.
 */
final class StaffNotice extends StackPane {

  private final Label words = new Label();

  StaffNotice() {
    words.getStyleClass().add("staff-notice");
    words.setWrapText(true);
    setAlignment(Pos.BOTTOM_CENTER);
    getChildren().add(words);
    setMouseTransparent(true);
    setVisible(false);
  }

  void say(String text) {
    words.setText(text);
    setVisible(!text.isEmpty());
  }
}
