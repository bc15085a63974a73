package openhall.kiosk.board.present;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * A window of the tool kit in the X server, found by its title and its process.
 *
 * @param context for copying into it, without a notice after each copy
 */
record XWindow(Xcb server, int id, int depth, int context) {

  private static final int GRAPHICS_EXPOSURES = 1 << 16;
  private static final int EVENT_MASK = 1 << 11;
  private static final int EXPOSURE = 1 << 15;
  private static final int Z_PIXMAP = 2;
  private static final int MOST_BYTES = 200_000;
  private static final int IMAGE_BYTE_ORDER = 30;
  private static final int DEPTH = 1;
  private static final int INPUT_OUTPUT = 1;
  // The two depths in which a pixel is a whole 32-bit number, as JavaFX has it.
  private static final int TRUE_COLOUR = 24;
  private static final int WITH_ALPHA = 32;

  /** Empty while there is no such window. */
  static Optional<XWindow> find(Xcb server, String title, long pid) throws NoDirectWay {
    Optional<Integer> found = new XSearch(server, title, pid).below(root(server));
    return found.isEmpty() ? Optional.empty() : Optional.of(of(server, found.get()));
  }

  private static XWindow of(Xcb server, int id) throws NoDirectWay {
    int depth = server.ask("xcb_get_geometry", id).map(g -> (int) g.get(DEPTH)).orElse(0);
    if (depth != TRUE_COLOUR && depth != WITH_ALPHA) {
      throw new NoDirectWay("颜色深度不合 the display has depth " + depth);
    }
    ByteOrder order =
        server.setup().get(IMAGE_BYTE_ORDER) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    if (order != ByteOrder.nativeOrder()) {
      throw new NoDirectWay("显示的字节序不合 the display has another order of bytes");
    }
    int context = server.newId();
    try (var arena = Arena.ofConfined()) {
      MemorySegment no = arena.allocateFrom(ValueLayout.JAVA_INT, 0);
      server.request("xcb_create_gc", context, id, GRAPHICS_EXPOSURES, no);
    }
    return new XWindow(server, id, depth, context);
  }

  private static int root(Xcb server) {
    ByteBuffer setup = server.setup();
    int vendor = setup.getShort(24) & 0xFFFF;
    int formats = setup.get(29);
    return setup.getInt(40 + (vendor + 3) / 4 * 4 + formats * 8);
  }

  /** A window inside, not yet seen, without a ground of its own: it never flashes. */
  int child(Box box) {
    int child = server.newId();
    try (var arena = Arena.ofConfined()) {
      MemorySegment events = arena.allocateFrom(ValueLayout.JAVA_INT, EXPOSURE);
      server.request(
          "xcb_create_window",
          0,
          child,
          id,
          box.left(),
          box.top(),
          box.width(),
          box.height(),
          0,
          INPUT_OUTPUT,
          0,
          EVENT_MASK,
          events);
    }
    return child;
  }

  /** A picture that the server keeps. */
  int pixmap(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int pixmap = server.newId();
    server.request("xcb_create_pixmap", depth, pixmap, id, width, height);
    int rows = Math.max(1, MOST_BYTES / (width * Integer.BYTES));
    try (var arena = Arena.ofConfined()) {
      MemorySegment data = arena.allocate((long) width * rows * Integer.BYTES, Integer.BYTES);
      for (int top = 0; top < height; top += rows) {
        int high = Math.min(rows, height - top);
        int bytes = width * high * Integer.BYTES;
        read(image, top, high, data.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer());
        server.request(
            "xcb_put_image", Z_PIXMAP, pixmap, context, width, high, 0, top, 0, depth, bytes, data);
      }
    }
    return pixmap;
  }

  void copy(int pixmap, int to, int left, int top, int width, int height) {
    server.copy(pixmap, to, context, left, top, width, height);
  }

  private static void read(Image image, int top, int high, IntBuffer into) {
    int width = (int) image.getWidth();
    image
        .getPixelReader()
        .getPixels(0, top, width, high, PixelFormat.getIntArgbPreInstance(), into, width);
  }
}
