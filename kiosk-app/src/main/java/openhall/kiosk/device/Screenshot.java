package openhall.kiosk.device;

import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/**
 * A picture of all windows of the kiosk, put together as they stand on the desktop. FX thread only.
 */
final class Screenshot {

  private Screenshot() {}

  static WritableImage of(List<? extends Window> windows) {
    double left = windows.stream().mapToDouble(Window::getX).min().orElse(0);
    double top = windows.stream().mapToDouble(Window::getY).min().orElse(0);
    double right = windows.stream().mapToDouble(w -> w.getX() + w.getWidth()).max().orElse(1);
    double bottom = windows.stream().mapToDouble(w -> w.getY() + w.getHeight()).max().orElse(1);
    var picture = new WritableImage((int) (right - left), (int) (bottom - top));
    for (Window window : windows) {
      WritableImage part = window.getScene().snapshot(null);
      picture
          .getPixelWriter()
          .setPixels(
              (int) (window.getX() - left),
              (int) (window.getY() - top),
              (int) Math.min(part.getWidth(), window.getWidth()),
              (int) Math.min(part.getHeight(), window.getHeight()),
              part.getPixelReader(),
              0,
              0);
    }
    return picture;
  }
}
