package openhall.kiosk.strip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static final int MOST_PAGES = 4;

  private StripPictures() {}

  public static void main(String[] args) throws IOException {
    for (String written : STRIPS) {
      LedStrip strip = LedStrip.of(written);
      write(Path.of(args[0]), strip, scenes(strip));
    }
    Platform.exit();
  }

  /** Gliding in the middle of a round, in an emergency, and in pages. */
  static Map<String, WritableImage> scenes(LedStrip strip) {
    var scenes = new TreeMap<String, WritableImage>();
    scenes.put("glide", glide(strip, Drawn.PLAIN));
    scenes.put("urgent", glide(strip, Drawn.COLD));
    List<WritableImage> pages = Fx.call(() -> new Drawn(strip, Drawn.PLAIN).pages(0));
    for (int i = 0; i < Math.min(MOST_PAGES, pages.size()); i++) {
      scenes.put("page-" + i, pages.get(i));
    }
    return scenes;
  }

  private static WritableImage glide(LedStrip strip, LocalDate day) {
    return Fx.call(() -> new Drawn(strip, day).gliding(0, strip.place().width() / 3));
  }

  static void write(Path out, LedStrip strip, Map<String, WritableImage> scenes)
      throws IOException {
    Files.createDirectories(out);
    for (Map.Entry<String, WritableImage> scene : scenes.entrySet()) {
      Path file = out.resolve("%s-%s.png".formatted(strip.name(), scene.getKey()));
      Files.write(file, Png.encode(scene.getValue()));
    }
  }
}
