package openhall.kiosk.strip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import openhall.kiosk.device.Png;
import openhall.kiosk.view.Fx;

/**
 * Draws every scene of LED strips with the sample items into PNG files, to be looked at. Argument:
 * the folder to write to.
 */
public final class StripPictures {

  /** Sizes that are sold, with what their diodes can do. */
  static final List<String> STRIPS =
      List.of(
          "wide=1920x128",
          "wide-2=1920x128,lines=2",
          "door=512x64,colours=dual",
          "door-2=512x64,lines=2,colours=amber",
          "door-2-full=512x64,lines=2",
          "window=320x32,colours=red",
          "window-2=320x32,lines=2,colours=dual",
          "window-smooth=320x32,colours=full,smooth");

  private StripPictures() {}

  public static void main(String[] args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[0]));
    for (String written : STRIPS) {
      draw(out, LedStrip.of(written));
    }
    Platform.exit();
  }

  /** Gliding in the middle of a round, in an emergency, and in pages. */
  static void draw(Path out, LedStrip strip) throws IOException {
    write(out, strip, "glide", glide(strip, Drawn.PLAIN));
    write(out, strip, "urgent", glide(strip, Drawn.COLD));
    List<WritableImage> pages = Fx.call(() -> new Drawn(strip, Drawn.PLAIN).pages(0));
    for (int i = 0; i < Math.min(4, pages.size()); i++) {
      write(out, strip, "page-" + i, pages.get(i));
    }
  }

  private static WritableImage glide(LedStrip strip, LocalDate day) {
    return Fx.call(() -> new Drawn(strip, day).gliding(0, strip.place().width() / 3));
  }

  private static void write(Path out, LedStrip strip, String scene, WritableImage picture)
      throws IOException {
    Files.write(out.resolve(strip.name() + "-" + scene + ".png"), Png.encode(picture));
  }
}
