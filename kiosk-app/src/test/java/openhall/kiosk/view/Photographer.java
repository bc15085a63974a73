package openhall.kiosk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
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
    Gallery.screens(Fx.call(() -> new KioskView(mm, _ -> {}, clock::get).rows()))
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
    return png(scene.snapshot(null));
  }

  /** A true-colour PNG without any AWT. */
  static byte[] png(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    byte[] pixels = new byte[width * height * 4];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), pixels, 0, width * 4);
    byte[] raw = new byte[height * (1 + width * 3)];
    int to = 0;
    for (int y = 0; y < height; y++) {
      raw[to++] = 0;
      for (int x = 0; x < width; x++) {
        int from = (y * width + x) * 4;
        raw[to++] = pixels[from + 2];
        raw[to++] = pixels[from + 1];
        raw[to++] = pixels[from];
      }
    }
    var out = new java.io.ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] header =
        java.nio.ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    chunk(out, "IHDR", header);
    chunk(out, "IDAT", deflated(raw));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] raw) {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(raw);
    deflater.finish();
    var out = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(java.io.ByteArrayOutputStream out, String type, byte[] data) {
    byte[] body =
        java.nio.ByteBuffer.allocate(4 + data.length)
            .put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .put(data)
            .array();
    var crc = new CRC32();
    crc.update(body);
    out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(body);
    out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
