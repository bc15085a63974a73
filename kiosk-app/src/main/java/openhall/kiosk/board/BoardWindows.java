package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Gliding;

/** The still window of a board, and what glides over it. FX thread only. */
public final class BoardWindows {

  private final Stage still = new Stage(StageStyle.UNDECORATED);
  private final Gliding gliding;
  private Box place;
  private Drift drift = Drift.NONE;

  /** Opens the window at that place of the desktop. */
  public BoardWindows(Parent board, Box place, Gliding gliding) {
    this.gliding = gliding;
    this.place = place;
    // No other window of this process has the same place, and so the same title.
    still.setTitle("Openhall %d,%d".formatted(place.left(), place.top()));
    show(board, place);
    still.show();
    gliding.over(still);
  }

  /** Shows a board that was laid out for another size of the screen. */
  public void show(Parent board, Box next) {
    place = next;
    drift = Drift.NONE;
    var scene = new Scene(board, place.width(), place.height());
    scene.setCursor(Cursor.NONE);
    still.setScene(scene);
    still.setX(place.left());
    still.setY(place.top());
    still.setWidth(place.width());
    still.setHeight(place.height());
  }

  /** Whatever happened to the screen or was done to the window, it is where it belongs. */
  public void hold(Drift next) {
    int right = next.right() - drift.right();
    int down = next.down() - drift.down();
    drift = next;
    gliding
        .windows()
        .forEach(window -> {
          window.setX(window.getX() + right);
          window.setY(window.getY() + down);
        });
    still.setIconified(false);
    still.setX(place.left() + (double) next.right());
    still.setY(place.top() + (double) next.down());
    still.setWidth(place.width());
    still.setHeight(place.height());
  }

  /** Where something glides on the desktop, and how far its strip has come there. */
  public Map<Rectangle2D, Integer> moved() {
    var moved = new HashMap<Rectangle2D, Integer>();
    gliding
        .moved()
        .forEach((box, offset) ->
            moved.put(
                new Rectangle2D(
                    still.getX() + box.left(),
                    Math.floor(still.getY() + box.top() + box.height() / 2.0),
                    box.width(),
                    1),
                offset));
    return Map.copyOf(moved);
  }

  /** The windows, the lowest first. */
  public List<Stage> stages() {
    var stages = new ArrayList<Stage>();
    stages.add(still);
    stages.addAll(gliding.windows());
    return stages;
  }
}
