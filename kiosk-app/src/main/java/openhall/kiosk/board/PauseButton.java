package openhall.kiosk.board;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** Stops what moves, and lets it go on (WCAG 2.2.2). FX thread only. */
final class PauseButton {

  private static final double LEAST_MM = 20;
  private static final String STOP = "‖ 暂停画面";
  private static final String GO_ON = "▶ 继续播放";

  private final StackPane node = new StackPane();
  private final Text words;
  private final Runnable pressed;

  /**
   * @param pressed hears of each touch
   */
  PauseButton(Layout layout, Runnable pressed) {
    this.pressed = pressed;
    double size = Math.rint(layout.markHeight() * 0.56);
    double least = LEAST_MM * layout.scale().pixelsPerMm();
    this.words = Type.text(STOP, size, false, "label");
    double wide = Math.max(least, words.getLayoutBounds().getWidth() + 2 * size);
    node.getStyleClass().add("pause");
    node.setPrefSize(wide, Math.max(least, layout.markHeight()));
    node.getChildren().add(words);
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.setOnMousePressed(_ -> this.pressed.run());
  }

  StackPane node() {
    return node;
  }

  void shows(boolean paused) {
    words.setText(paused ? GO_ON : STOP);
    node.setAccessibleText(words.getText());
  }
}
