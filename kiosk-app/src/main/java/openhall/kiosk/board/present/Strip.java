package openhall.kiosk.board.present;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/**
 * Text that is drawn once as opaque pixels, only to be moved afterwards. Its end is followed by its
 * beginning.
 *
 * @param length the way it glides, in pixels
 * @param breadth across that
 * @param ink makes what is drawn, anew whenever it is asked: a ground of any size, and words at
 *     their places
 */
public record Strip(Axis axis, int length, int breadth, Supplier<? extends Pane> ink) {

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

  /**
   * Draws it piece by piece. The words move behind a ground of one piece's size: shapes longer than
   * 32,767 pixels are beyond what JavaFX draws by software. FX thread only.
   */
  void draw(Consumer<? super Tile> taker) {
    boolean left = axis == Axis.LEFT;
    Pane drawn = ink.get();
    var words = new Group(List.copyOf(drawn.getChildren()));
    drawn.getChildren().setAll(words);
    var scene = left ? new Scene(drawn, TILE, breadth) : new Scene(drawn, breadth, TILE);
    for (int from = 0; from < length; from += TILE) {
      int extent = Math.min(TILE, length - from);
      int wide = left ? extent : breadth;
      int high = left ? breadth : extent;
      words.setTranslateX(left ? -from : 0);
      words.setTranslateY(left ? 0 : -from);
      var part = new SnapshotParameters();
      part.setViewport(new Rectangle2D(0, 0, wide, high));
      var pixels = new WritableImage(wide, high);
      taker.accept(new Tile(from, extent, scene.getRoot().snapshot(part, pixels)));
    }
  }
}
