package openhall.kiosk.device;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands on the display where the kiosk's windows are, as the display itself tells, with what
 * other ways than JavaFX's have drawn there. FX thread only.
 */
public final class DisplayPicture {

  private static final Logger LOG = LoggerFactory.getLogger(DisplayPicture.class);
  private static final double LETTERS = 0.06;

  private DisplayPicture() {}

  /**
   * A picture of all windows, made smaller where one of its sides is longer than that.
   *
   * @throws IllegalStateException if there is no window
   */
  public static Image of(List<? extends Window> windows, int longest) {
    if (windows.isEmpty()) {
      throw new IllegalStateException("No window to take a picture of");
    }
    return fitted(read(windows), longest);
  }

  private static Image read(List<? extends Window> windows) {
    try {
      return new Robot().getScreenCapture(null, desktop(windows));
    } catch (RuntimeException e) {
      LOG.debug("The display does not tell what stands on it", e);
      return Screenshot.of(windows);
    }
  }

  /** The place on the desktop that the windows take up together. */
  static Rectangle2D desktop(List<? extends Window> windows) {
    double left = windows.stream().mapToDouble(Window::getX).min().orElse(0);
    double top = windows.stream().mapToDouble(Window::getY).min().orElse(0);
    double right = windows.stream().mapToDouble(w -> w.getX() + w.getWidth()).max().orElse(1);
    double bottom = windows.stream().mapToDouble(w -> w.getY() + w.getHeight()).max().orElse(1);
    return new Rectangle2D(left, top, right - left, bottom - top);
  }

  /** The same picture with no side longer than that. */
  public static Image fitted(Image picture, int longest) {
    if (Math.max(picture.getWidth(), picture.getHeight()) <= longest) {
      return picture;
    }
    var view = new ImageView(picture);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(longest);
    view.setFitHeight(longest);
    return view.snapshot(new SnapshotParameters(), null);
  }

  /** Its pixels, as red, green and blue, row by row. */
  static int[] pixels(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    var pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  /** A grey picture that says why it is one. */
  public static Image masked(String words, int side) {
    var label = new Label(words);
    label.setFont(Font.font("Noto Sans CJK SC", LETTERS * side));
    var grey = new StackPane(label);
    grey.setAlignment(Pos.CENTER);
    grey.setStyle("-fx-background-color: #9a9a9a;");
    var scene = new Scene(grey, side, side / 2.0);
    return scene.snapshot(new WritableImage(side, side / 2));
  }
}
