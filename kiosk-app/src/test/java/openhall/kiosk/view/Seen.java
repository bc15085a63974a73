package openhall.kiosk.view;

import java.util.List;
import java.util.stream.LongStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Where things are on the glass, in pixels of it. FX thread only. */
public final class Seen {
  // Of the em: where a Han glyph begins and ends below the top of its line in Noto Sans CJK.
  private static final double INK_TOP = 0.28;
  private static final double INK_END = 1.28;

  private static final double LINE = 1.448;
  private static final double BASE = 0.8;

  private Seen() {}

  /** What is taller than a page goes on over several; this much of it is on the open one. */
  static Bounds of(Node node) {
    return clipped(node, whole(node));
  }

  static Bounds whole(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /** The boxes of the lines as they are laid out. */
  static List<Bounds> boxes(Text text) {
    return lines(text, 0, -1);
  }

  /** Where the glyphs of each line are. */
  public static List<Bounds> inks(Text text) {
    double em = text.getFont().getSize();
    return lines(text, INK_TOP * em, INK_END * em);
  }

  /** The lines that are on the open page. */
  static List<Bounds> seenInks(Text text) {
    Bounds seen = of(text);
    return inks(text).stream()
        .filter(ink -> ink.getCenterY() > seen.getMinY() && ink.getCenterY() < seen.getMaxY())
        .toList();
  }

  private static List<Bounds> lines(Text text, double from, double to) {
    if (text.getText().isBlank()) {
      return List.of();
    }
    if (text.getParent() instanceof TextFlow) {
      return flowing(text, from, to);
    }
    return text.getLayoutInfo().getTextLines(false).stream()
        .map(line -> {
          Rectangle2D at = line.bounds();
          var box = new BoundingBox(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
          return between(text, box, from, to);
        })
        .toList();
  }

  /**
   * It does not tell its lines apart from those of the others that flow with it, on whose base line
   * it stands.
   */
  private static List<Bounds> flowing(Text text, double from, double to) {
    Bounds all = text.getLayoutBounds();
    double largest =
        text.getParent().getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .mapToDouble(other -> ((Text) other).getFont().getSize())
            .max()
            .orElseThrow();
    long lines = Math.max(1, Math.round(all.getHeight() / (LINE * largest)));
    double high = all.getHeight() / lines;
    double em = text.getFont().getSize();
    double above = to < 0 ? 0 : BASE * (high - LINE * em) + from;
    double below = to < 0 ? high : BASE * (high - LINE * em) + to;
    return LongStream.range(0, lines)
        .mapToObj(line ->
            text.localToScene(
                new BoundingBox(
                    all.getMinX(),
                    all.getMinY() + line * high + above,
                    all.getWidth(),
                    below - above)))
        .toList();
  }

  private static Bounds between(Text text, Bounds box, double from, double to) {
    double end =
        to < 0 ? box.getHeight() : box.getHeight() - (LINE * text.getFont().getSize() - to);
    return text.localToScene(
        new BoundingBox(box.getMinX(), box.getMinY() + from, box.getWidth(), end - from));
  }

  private static Bounds clipped(Node node, Bounds at) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent.getClip() != null) {
        Bounds clip = parent.localToScene(parent.getClip().getBoundsInParent());
        double top = Math.clamp(at.getMinY(), clip.getMinY(), clip.getMaxY());
        double end = Math.clamp(at.getMaxY(), clip.getMinY(), clip.getMaxY());
        return new BoundingBox(at.getMinX(), top, at.getWidth(), end - top);
      }
    }
    return at;
  }
}
