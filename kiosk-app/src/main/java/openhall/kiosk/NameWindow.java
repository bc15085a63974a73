package openhall.kiosk;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import openhall.content.BoardName;
import openhall.kiosk.view.NameCard;
import org.jspecify.annotations.Nullable;

/**
 * Lays over the middle of a screen what it is called, for half a minute, so that whoever stands in
 * the hall knows which one is meant; a touch takes it away. What lies behind stays as it is. FX
 * thread only.
 */
final class NameWindow {

  private static final int SECONDS = 30;

  private final BoardName name;
  private final Supplier<? extends List<? extends Window>> windows;
  private @Nullable Stage stage;
  private int left;

  /**
   * @param windows those of the screen; none where nothing but a control card shows anything
   */
  NameWindow(BoardName name, Supplier<? extends List<? extends Window>> windows) {
    this.name = name;
    this.windows = windows;
  }

  /**
   * Shows it, for half a minute from now on.
   *
   * @param mark the first signs of what the service calls it
   */
  void show(String mark) {
    close();
    Rectangle2D glass = glass();
    var card = new NameCard(name.value(), mark, glass.getWidth(), glass.getHeight());
    card.setOnMousePressed(_ -> close());
    card.setOnTouchPressed(_ -> close());
    stage =
        CardWindow.open(
            card,
            (width, height) ->
                new Point2D(
                    glass.getMinX() + (glass.getWidth() - width) / 2,
                    glass.getMinY() + (glass.getHeight() - height) / 2));
    left = SECONDS;
  }

  /** A second has passed: without a window manager nothing else keeps it on top. */
  void second() {
    if (stage != null) {
      stage.toFront();
      left--;
      if (left <= 0) {
        close();
      }
    }
  }

  List<Stage> windows() {
    return stage == null ? List.of() : List.of(stage);
  }

  private Rectangle2D glass() {
    return windows.get().stream()
        .findFirst()
        .map(each -> new Rectangle2D(each.getX(), each.getY(), each.getWidth(), each.getHeight()))
        .orElseGet(() -> Screen.getPrimary().getBounds());
  }

  private void close() {
    if (stage != null) {
      stage.close();
      stage = null;
    }
  }
}
