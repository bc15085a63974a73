package openhall.kiosk.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import openhall.kiosk.device.Png;

/**
 * Draws the scenes of a board of any size into PNG files, to be looked at. Arguments: the folder to
 * write to, and the panel's width and height in pixels, pixels in a millimetre, and viewing
 * distance in millimetres.
 */
public final class BoardPictures {

  private BoardPictures() {}

  public static void main(String[] args) throws InterruptedException {
    var done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        draw(Path.of(args[0]), layout(args));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static Layout layout(String[] args) {
    var scale = new Scale(Double.parseDouble(args[3]), Double.parseDouble(args[4]));
    return Layout.of(Double.parseDouble(args[1]), Double.parseDouble(args[2]), scale);
  }

  private static void draw(Path out, Layout layout) throws IOException {
    Files.createDirectories(out);
    for (Moment moment : Moment.all(layout)) {
      Path file = out.resolve(moment.name() + ".png");
      Files.write(file, Png.encode(Moment.picture(moment.drawn())));
    }
  }
}
