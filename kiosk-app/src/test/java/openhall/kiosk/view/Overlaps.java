package openhall.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import openhall.kiosk.view.control.Touch;

/**
 * Whether things lie over each other: a text over a text, a sign or another's button, or beyond the
 * edge of what it stands on. FX thread only.
 */
final class Overlaps {
  private static final double ROUNDING = 1.5;

  /** Something on the glass; what lies under the question whether anybody is there is apart. */
  private record Thing(Node node, Bounds at, boolean above) {
    boolean meets(Thing other) {
      return above == other.above
          && Math.min(at.getMaxX(), other.at.getMaxX()) - Math.max(at.getMinX(), other.at.getMinX())
              > ROUNDING
          && Math.min(at.getMaxY(), other.at.getMaxY()) - Math.max(at.getMinY(), other.at.getMinY())
              > ROUNDING;
    }
  }

  private final List<Thing> texts = new ArrayList<>();
  private final List<Thing> signs = new ArrayList<>();
  private final List<Thing> touches = new ArrayList<>();
  private final List<String> faults;

  private Overlaps(Panels.Shown shown, List<String> faults) {
    this.faults = faults;
    Predicate<Node> above = Panels.within("veil");
    for (Text text : shown.all(Text.class)) {
      Seen.seenInks(text).forEach(ink -> texts.add(new Thing(text, ink, above.test(text))));
    }
    for (SVGPath sign : shown.all(SVGPath.class)) {
      signs.add(new Thing(sign, Seen.of(sign.getParent()), above.test(sign)));
    }
    for (Touch touch : shown.all(Touch.class)) {
      touches.add(new Thing(touch, Seen.of(touch), above.test(touch)));
    }
  }

  static void find(Panels.Shown shown, List<String> faults) {
    var all = new Overlaps(shown, faults);
    all.texts();
    all.touches();
  }

  private void texts() {
    for (int i = 0; i < texts.size(); i++) {
      Thing text = texts.get(i);
      texts.subList(i + 1, texts.size()).stream()
          .filter(other -> !flowTogether(text.node(), other.node()))
          .forEach(other -> report("text over text", text, other));
      signs.forEach(sign -> report("text over sign", text, sign));
      touches.stream()
          .filter(touch -> !isIn(text.node(), touch.node()))
          .forEach(touch -> report("text over button", text, touch));
      beyond(text);
    }
  }

  private void touches() {
    for (int i = 0; i < touches.size(); i++) {
      for (Thing other : touches.subList(i + 1, touches.size())) {
        if (!isIn(other.node(), touches.get(i).node())) {
          report("button over button", touches.get(i), other);
        }
      }
    }
  }

  private void report(String what, Thing one, Thing other) {
    if (one.meets(other)) {
      faults.add("%s: %s and %s".formatted(what, words(one), words(other)));
    }
  }

  /** Whatever is drawn under a text reaches as far as the text. */
  private void beyond(Thing text) {
    for (Node at = text.node().getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region && drawn(region)) {
        Bounds edge = Seen.whole(region);
        if (text.at().getMinX() < edge.getMinX() - ROUNDING
            || text.at().getMaxX() > edge.getMaxX() + ROUNDING
            || text.at().getMinY() < edge.getMinY() - ROUNDING
            || text.at().getMaxY() > edge.getMaxY() + ROUNDING) {
          faults.add("beyond its %s: %s".formatted(region.getStyleClass(), words(text)));
          return;
        }
      }
    }
  }

  private static boolean flowTogether(Node one, Node other) {
    return one.getParent() instanceof TextFlow && one.getParent().equals(other.getParent());
  }

  private static boolean drawn(Region region) {
    return region instanceof Touch || region.getBackground() != null || region.getBorder() != null;
  }

  private static boolean isIn(Node node, Node outer) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static String words(Thing thing) {
    String name =
        switch (thing.node()) {
          case Text text -> "“" + text.getText() + "”";
          case Touch touch -> "[" + touch.getAccessibleText() + "]";
          case Node node -> node.getStyleClass().toString();
        };
    return "%s at %.0f,%.0f–%.0f,%.0f"
        .formatted(
            name,
            thing.at().getMinX(),
            thing.at().getMinY(),
            thing.at().getMaxX(),
            thing.at().getMaxY());
  }
}
