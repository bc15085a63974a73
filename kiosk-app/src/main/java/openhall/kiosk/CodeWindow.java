package openhall.kiosk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import openhall.kiosk.fleet.Fleet;
import openhall.kiosk.view.CodeCard;
import org.jspecify.annotations.Nullable;

/**
 * Lays the code of a new screen over its lower corner, until staff have accepted it; what people
 * look for stays usable beside it. FX thread only.
 */
final class CodeWindow {

  private static final double HUNDREDTHS = 100;
  private static final double MARGIN = 2;

  private final URI service;
  private Optional<Fleet.Code> shown = Optional.empty();
  private @Nullable Stage stage;

  /**
   * @param service the address of the console
   */
  CodeWindow(URI service) {
    this.service = service;
  }

  /** Shows that code, or none. */
  void show(Optional<Fleet.Code> code) {
    if (!code.equals(shown)) {
      shown = code;
      if (stage != null) {
        stage.close();
        stage = null;
      }
      code.ifPresent(each -> stage = window(each));
    }
  }

  List<Stage> windows() {
    return stage == null ? List.of() : List.of(stage);
  }

  /** A second has passed: without a window manager nothing else keeps it on top. */
  void second() {
    if (stage != null) {
      stage.toFront();
    }
  }

  private Stage window(Fleet.Code code) {
    Rectangle2D glass = Screen.getPrimary().getBounds();
    double unit = Math.min(glass.getWidth(), glass.getHeight()) / HUNDREDTHS;
    String base = service.toString().replaceAll("/+$", "");
    var card =
        new CodeCard(code.code(), code.mark(), base + "/devices/accept?code=" + code.code(), unit);
    return CardWindow.open(
        card,
        (width, height) ->
            new Point2D(
                glass.getMaxX() - width - MARGIN * unit, glass.getMaxY() - height - MARGIN * unit));
  }
}
