package openhall.kiosk;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** The screens of the desktop. FX thread only. */
final class Desktop {

  private Desktop() {}

  /** The panel as large as the screen on which it stands is now; as it was while none is there. */
  static Panel of(Panel panel) {
    Rectangle2D now = at(panel.left(), panel.top());
    return now.getWidth() < 1
            || now.getHeight() < 1
            || panel.isAt(now.getWidth(), now.getHeight(), now.getMinX(), now.getMinY())
        ? panel
        : panel.fitted(now.getWidth(), now.getHeight(), now.getMinX(), now.getMinY());
  }

  /** The same of one that is the whole screen, and any other as it is. */
  static Panel filled(Panel panel) {
    return panel.whole() ? of(panel) : panel;
  }

  /** Where that place of the desktop is; the first screen if that one is gone. */
  static Rectangle2D at(double left, double top) {
    List<Screen> there = Screen.getScreensForRectangle(left, top, 1, 1);
    return (there.isEmpty() ? Screen.getPrimary() : there.getFirst()).getBounds();
  }
}
