package openhall.kiosk.board.present;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Looks at strips. */
public final class Strips {

  private Strips() {}

  /** The pictures of its pieces, in their order. FX thread only. */
  public static List<Image> pictures(Strip strip) {
    var pictures = new ArrayList<Image>();
    strip.draw(tile -> pictures.add(tile.pixels()));
    return pictures;
  }

  /** What is seen of one as it begins, at its place. FX thread only. */
  public static Node seen(Glide glide) {
    Box window = glide.window();
    var seen = new Pane();
    seen.setClip(new Rectangle(window.width(), window.height()));
    seen.relocate(window.left(), window.top());
    glide
        .strip()
        .draw(tile -> {
          int place = glide.place(tile.from(), tile.extent(), glide.offset(0));
          if (glide.inView(place)) {
            var picture = new ImageView(tile.pixels());
            picture.relocate(
                glide.strip().axis() == Axis.LEFT ? place : 0,
                glide.strip().axis() == Axis.UP ? place : 0);
            seen.getChildren().add(picture);
          }
        });
    return seen;
  }
}
