package openhall.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.view.control.Touch;

/**
 * Whether what a screen paints can be told from its ground, measured in the pixels (WCAG 2.2, 1.4.3
 * and 1.4.11): text by 4.5 to 1, in high contrast and in large type by 7; a button by 3, by its
 * edge or by a sign of its own. FX thread only.
 */
final class Contrasts {
  private static final double TEXT = 4.5;
  private static final double MORE = 7;
  private static final double EDGE = 3;

  /** Pixels between a button's edge and what is measured before and behind it. */
  private static final int REACH = 4;

  /** Glyphs that stand for a button as a sign does. */
  private static final Set<String> SIGNS = Set.of("bar-glyph", "emergency-mark", "bar-phone");

  private Contrasts() {}

  /** What does not stand out, in words. */
  static List<String> faults(Panels.Shown shown, Settings settings) {
    var faults = new ArrayList<String>();
    Picture picture = Picture.of(shown.scene());
    boolean more = settings.large() || settings.theme() == Settings.Theme.CONTRAST;
    Predicate<Node> above = Panels.within("veil");
    boolean covered = shown.nodes().anyMatch(above);
    for (Text text : shown.all(Text.class)) {
      if (!covered || above.test(text)) {
        text(faults, picture, text, more ? MORE : TEXT);
      }
    }
    for (Touch touch : shown.all(Touch.class)) {
      Bounds seen = Seen.of(touch);
      boolean open = seen.getWidth() > REACH && seen.getHeight() > REACH;
      if (open && (!covered || above.test(touch))) {
        button(faults, picture, touch, shown);
      }
    }
    return faults;
  }

  private static void text(List<String> faults, Picture picture, Text text, double least) {
    for (Bounds ink : Seen.seenInks(text)) {
      double contrast = picture.contrast(ink);
      if (contrast < least) {
        faults.add("%.2f, not %.1f: “%s”".formatted(contrast, least, text.getText()));
      }
    }
  }

  private static void button(
      List<String> faults, Picture picture, Touch touch, Panels.Shown shown) {
    double edge = picture.edge(Seen.of(touch), REACH);
    double sign =
        shown
            .nodes()
            .filter(node -> isSign(node) && isIn(node, touch))
            .mapToDouble(node -> picture.contrast(Seen.of(node)))
            .max()
            .orElse(1);
    if (Math.max(edge, sign) < EDGE) {
      faults.add(
          "%.2f by its edge, %.2f by a sign, not %.1f: [%s]"
              .formatted(edge, sign, EDGE, touch.getAccessibleText()));
    }
  }

  private static boolean isSign(Node node) {
    return node instanceof SVGPath
        || node.getStyleClass().contains("box")
        || node.getStyleClass().stream().anyMatch(SIGNS::contains);
  }

  private static boolean isIn(Node node, Node outer) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
