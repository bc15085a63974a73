package openhall.kiosk.board.present;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/** Looks at strips. */
public final class Strips {

  private Strips() {}

  /** The pictures of its pieces, in their order. FX thread only. */
  public static List<Image> pictures(Strip strip) {
    var pictures = new ArrayList<Image>();
    strip.draw(tile -> pictures.add(tile.pixels()));
    return pictures;
  }
}
