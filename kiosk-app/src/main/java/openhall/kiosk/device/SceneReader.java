package openhall.kiosk.device;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Window;

/**
 * Reads back what is really on the glass: every text that is drawn, with its place. FX thread only.
 */
final class SceneReader {

  private SceneReader() {}

  /** A drawn text; left and top in pixels of the desktop. */
  record Seen(String text, double left, double top, double width, double height) {}

  static List<Seen> read(List<? extends Window> windows) {
    var seen = new ArrayList<Seen>();
    for (Window window : windows) {
      Scene scene = window.getScene();
      if (window.isShowing() && scene != null) {
        var glass = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        walk(scene.getRoot(), glass, scene, window, seen);
      }
    }
    return List.copyOf(seen);
  }

  private static void walk(Node node, Bounds glass, Scene scene, Window window, List<Seen> seen) {
    if (!node.isVisible() || node.getOpacity() <= 0) {
      return;
    }
    Bounds open = glass;
    if (node.getClip() != null) {
      open = common(glass, node.localToScene(node.getClip().getBoundsInParent()));
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      Bounds drawn = common(open, text.localToScene(text.getBoundsInLocal()));
      if (drawn.getWidth() > 0 && drawn.getHeight() > 0) {
        seen.add(
            new Seen(
                text.getText(),
                window.getX() + scene.getX() + drawn.getMinX(),
                window.getY() + scene.getY() + drawn.getMinY(),
                drawn.getWidth(),
                drawn.getHeight()));
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        walk(child, open, scene, window, seen);
      }
    }
  }

  private static Bounds common(Bounds a, Bounds b) {
    double left = Math.max(a.getMinX(), b.getMinX());
    double top = Math.max(a.getMinY(), b.getMinY());
    double right = Math.min(a.getMaxX(), b.getMaxX());
    double bottom = Math.min(a.getMaxY(), b.getMaxY());
    return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
