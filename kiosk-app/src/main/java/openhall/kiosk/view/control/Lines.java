package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;

/** The lines of text in a column that is laid out: where it may be cut. FX thread only. */
final class Lines {

  private record Line(double top, double bottom) {}

  private final Parent column;
  private final List<Line> lines = new ArrayList<>();
  private boolean known;

  Lines(Parent column) {
    this.column = column;
  }

  /**
   * The lowest place that is not below {@code to} and cuts no line; {@code to} if there is none.
   */
  double cut(double from, double to) {
    if (!known) {
      known = true;
      collect(column);
    }
    double at = to;
    for (double next = above(at); next < at; next = above(at)) {
      at = next;
    }
    return at > from ? at : to;
  }

  /** The top of the lines that {@code place} would cut. */
  private double above(double place) {
    return lines.stream()
        .filter(line -> line.top() < place && line.bottom() > place)
        .mapToDouble(Line::top)
        .min()
        .orElse(place);
  }

  private void collect(Node node) {
    if (node instanceof Text text) {
      for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
        add(text, line.bounds());
      }
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private void add(Text text, Rectangle2D line) {
    var drawn = new BoundingBox(line.getMinX(), line.getMinY(), line.getWidth(), line.getHeight());
    Bounds at = column.sceneToLocal(text.localToScene(drawn));
    lines.add(new Line(at.getMinY(), at.getMaxY()));
  }
}
