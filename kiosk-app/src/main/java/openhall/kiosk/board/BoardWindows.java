package openhall.kiosk.board;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * The two windows of a board: a large still one and a small moving one, because JavaFX paints a
 * whole window whenever anything in it moves. FX thread only.
 */
public final class BoardWindows {

  private final Stage still = new Stage(StageStyle.UNDECORATED);
  private final Stage moving = new Stage(StageStyle.UNDECORATED);

  /** Opens the windows with their left upper corner at that place of the desktop. */
  public BoardWindows(Layout layout, BoardView view, Ticker ticker, double left, double top) {
    double upper = layout.height() - layout.bandHeight();
    open(still, view.node(), left, top, layout.width(), upper);
    open(moving, ticker.node(), left, top + upper, layout.width(), layout.bandHeight());
  }

  /** The windows, from top to bottom. */
  public List<Stage> stages() {
    return List.of(still, moving);
  }

  private static void open(
      Stage stage, Parent root, double x, double y, double width, double height) {
    var scene = new Scene(root, width, height);
    scene.setCursor(Cursor.NONE);
    stage.setTitle("Openhall");
    stage.setScene(scene);
    stage.setX(x);
    stage.setY(y);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
  }
}
