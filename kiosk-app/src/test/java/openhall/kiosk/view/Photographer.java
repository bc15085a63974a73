package openhall.kiosk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import openhall.kiosk.device.Png;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Pages;

/**
 * Renders every screen to a PNG: DIR WIDTH HEIGHT PIXELS_PER_MM [NAME…]. Run it with
 * -Dglass.platform=Headless -Dprism.order=sw.
 */
final class Photographer {
  private Photographer() {}

  static void main(String[] args) {
    Path dir = Path.of(args[0]);
    var mm =
        new Millimetres(
            Double.parseDouble(args[3]), Double.parseDouble(args[1]), Double.parseDouble(args[2]));
    var clock = new AtomicLong();
    Gallery.screens(Fx.call(() -> new KioskView(mm, _ -> {}, clock::get).room()))
        .forEach((name, screen) -> photograph(dir, mm, name, screen, args));
    Platform.exit();
  }

  private static void photograph(
      Path dir, Millimetres mm, String name, Screen screen, String[] args) {
    boolean wanted = args.length == 4;
    for (int i = 4; i < args.length; i++) {
      wanted |= name.equals(args[i]);
    }
    if (!wanted) {
      return;
    }
    byte[] previous = {};
    for (int page = 0; page < 9; page++) {
      int open = page;
      byte[] png = Fx.call(() -> png(mm, screen, open));
      if (java.util.Arrays.equals(png, previous)) {
        return;
      }
      previous = png;
      try {
        Files.write(dir.resolve(name + (page == 0 ? "" : "-" + (page + 1)) + ".png"), png);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static byte[] png(Millimetres mm, Screen screen, int page) {
    var view = new KioskView(mm, _ -> {}, () -> 0);
    view.show(screen);
    var scene = new Scene(view.root(), mm.width(), mm.height());
    // Twice: what a layout changes in the styles shows in the next pulse.
    scene.snapshot(null);
    scene.snapshot(null);
    if (view.root().lookup(".pages") instanceof Pages pages) {
      pages.open(page);
      scene.snapshot(null);
    }
    return Png.encode(scene.snapshot(null));
  }
}
