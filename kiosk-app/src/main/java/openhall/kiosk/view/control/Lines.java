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
  private final List<Line> buttons = new ArrayList<>();
  private boolean known;

  Lines(Parent column) {
    this.column = column;
  }

  /**
   * The lowest place that is not below {@code to} and cuts neither a line nor a button; if there is
   * none, no line; {@code to} if there is none of that.
   */
  double cut(double from, double to) {
    if (!known) {
      known = true;
      collect(column);
    }
    var whole = new ArrayList<>(lines);
    whole.addAll(buttons);
    double at = above(whole, to);
    if (at <= from) {
      at = above(lines, to);
    }
    return at > from ? at : to;
  }

  private static double above(List<Line> whole, double to) {
    double at = to;
    for (double next = top(whole, at); next < at; next = top(whole, at)) {
      at = next;
    }
    return at;
  }

  /** The top of the lines that {@code place} would cut. */
  private static double top(List<Line> lines, double place) {
    return lines.stream()
        .filter(line -> line.top() < place && line.bottom() > place)
        .mapToDouble(Line::top)
        .min()
        .orElse(place);
  }

  private void collect(Node node) {
    if (node instanceof Text text) {
      for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
        Rectangle2D at = line.bounds();
        add(
            lines,
            text,
            new BoundingBox(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()));
      }
    } else if (node instanceof Parent parent) {
      if (node instanceof Touch) {
        add(buttons, node, node.getLayoutBounds());
      }
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private void add(List<Line> to, Node node, Bounds drawn) {
    Bounds at = column.sceneToLocal(node.localToScene(drawn));
    to.add(new Line(at.getMinY(), at.getMaxY()));
  }
}
