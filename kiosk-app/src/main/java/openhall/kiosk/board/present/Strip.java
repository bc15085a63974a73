package openhall.kiosk.board.present;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/**
 * Text that is drawn once as opaque pixels, only to be moved afterwards. Its end is followed by its
 * beginning.
 *
 * @param length the way it glides, in pixels
 * @param breadth across that
 * @param ink makes what is drawn, anew whenever it is asked, at its full size
 */
public record Strip(Axis axis, int length, int breadth, Supplier<? extends Parent> ink) {

  /** A strip is drawn in pieces of that length, so that no picture of all of it is ever needed. */
  static final int TILE = 512;

  public Strip {
    if (length < 1 || breadth < 1) {
      throw new IllegalArgumentException("Expected a strip, got " + length + "x" + breadth);
    }
  }

  /** The least length for gliding through such a window: no piece shows twice. */
  public static int leastLength(int window) {
    return window + TILE;
  }

  /**
   * A piece of the strip.
   *
   * @param from its beginning, in pixels from that of the strip
   */
  record Tile(int from, int extent, WritableImage pixels) {}

  /** Draws it piece by piece. FX thread only. */
  void draw(Consumer<? super Tile> taker) {
    Parent drawn = ink.get();
    boolean left = axis == Axis.LEFT;
    var scene = left ? new Scene(drawn, length, breadth) : new Scene(drawn, breadth, length);
    for (int from = 0; from < length; from += TILE) {
      int extent = Math.min(TILE, length - from);
      var part = new SnapshotParameters();
      part.setViewport(
          left
              ? new Rectangle2D(from, 0, extent, breadth)
              : new Rectangle2D(0, from, breadth, extent));
      var pixels = left ? new WritableImage(extent, breadth) : new WritableImage(breadth, extent);
      taker.accept(new Tile(from, extent, scene.getRoot().snapshot(part, pixels)));
    }
  }
}
