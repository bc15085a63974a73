package openhall.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A few words for staff over the name of the hall, where they cover nothing that a resident needs;
 * he can go on using the screen. FX thread only.
 */
final class StaffNotice extends StackPane {

  private final Label words = new Label();

  StaffNotice() {
    var whom = new Label("工作人员请看");
    whom.getStyleClass().add("whom");
    words.setWrapText(true);
    var card = new VBox(whom, words);
    card.getStyleClass().add("staff-notice");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    setAlignment(Pos.TOP_CENTER);
    getStyleClass().add("staff-notice-place");
    getChildren().add(card);
    setMouseTransparent(true);
    setVisible(false);
  }

  void say(String text) {
    words.setText(text);
    setVisible(!text.isEmpty());
  }
}
