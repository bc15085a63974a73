package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Touch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every screen on every panel: large enough to read and to hit, whole, and inside the glass. */
final class LegibilityTest {
  private static final double ROUNDING = 0.6;
  private static final List<String> STANDING =
      List.of("bar", "ways", "tabs", "pager", "keyboard", "front", "status", "remark");

  @TestFactory
  Stream<DynamicTest> everyScreenIsLegibleOnEveryPanel() {
    return Panels.ALL.stream()
        .flatMap(mm ->
            Gallery.screens(rows(mm)).entrySet().stream()
                .filter(entry -> mm.tall() || !entry.getKey().startsWith("low"))
                .map(entry -> test(mm, entry)));
  }

  static int rows(Millimetres mm) {
    return Fx.call(() -> new KioskView(mm, _ -> {}, () -> 0).rows());
  }

  private static DynamicTest test(Millimetres mm, Map.Entry<String, Screen> entry) {
    String name = "%s at %.0f x %.0f".formatted(entry.getKey(), mm.width(), mm.height());
    return DynamicTest.dynamicTest(
        name, () -> assertThat(Fx.call(() -> faults(mm, entry.getValue()))).isEmpty());
  }

  static List<String> faults(Millimetres mm, Screen screen) {
    Panels.Shown shown = Panels.show(mm, screen);
    var faults = new ArrayList<String>();
    double grown =
        switch (screen.chrome().settings().size()) {
          case PLAIN -> 1;
          case LARGE -> 1.5;
          case LARGEST -> 2;
        };
    for (int page = 0; page < 4; page++) {
      look(mm, grown, shown, page, faults);
    }
    return faults;
  }

  private static void look(
      Millimetres mm, double grown, Panels.Shown shown, int page, List<String> faults) {
    shown.all(Pages.class).forEach(pages -> pages.open(page));
    Panels.settle(shown.scene());
    double least = Math.min(grown, 1.5);
    double smallest = Millimetres.SMALLEST_TEXT * mm.pixelsPerMm();
    shown.all(Text.class).stream()
        .filter(text -> !Panels.within("seal").test(text))
        .forEach(text -> check(faults, text, smallest * (standing(text) ? least : grown)));
    shown.all(Label.class).forEach(label -> uncut(faults, label));
    shown.all(Text.class).forEach(text -> whole(faults, text));
    double target = Millimetres.SMALLEST_TARGET * mm.pixelsPerMm();
    shown.all(Touch.class).forEach(touch -> check(faults, touch, target));
    double floor = bar(shown);
    shown
        .nodes()
        .filter(node -> node instanceof Text || node instanceof Touch)
        .forEach(node -> inside(faults, mm, floor, node));
  }

  /** What is in the same place on every page is found again without being read. */
  private static boolean standing(Text text) {
    return STANDING.stream().anyMatch(style -> Panels.within(style).test(text));
  }

  private static void check(List<String> faults, Text text, double smallest) {
    if (text.getFont().getSize() < smallest - ROUNDING) {
      faults.add("%s is %.1f px, not %.1f".formatted(text, text.getFont().getSize(), smallest));
    }
  }

  private static void uncut(List<String> faults, Label label) {
    label.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !text.getText().equals(label.getText()))
        .forEach(text -> faults.add("cut: " + text.getText() + " of " + label.getText()));
  }

  private static void check(List<String> faults, Touch touch, double target) {
    Bounds bounds = touch.getLayoutBounds();
    if (bounds.getWidth() < target - ROUNDING || bounds.getHeight() < target - ROUNDING) {
      faults.add(
          "%s is %.0f x %.0f px".formatted(spoken(touch), bounds.getWidth(), bounds.getHeight()));
    }
    if (spoken(touch).isBlank()) {
      faults.add("mute: " + touch.getStyleClass());
    }
  }

  private static String spoken(Touch touch) {
    String text = touch.getAccessibleText();
    return text == null ? "" : text;
  }

  private static double bar(Panels.Shown shown) {
    return shown
        .nodes()
        .filter(node -> node.getStyleClass().contains("bar"))
        .map(node -> node.localToScene(node.getLayoutBounds()).getMinY())
        .findFirst()
        .orElseThrow();
  }

  private static void inside(List<String> faults, Millimetres mm, double floor, Node node) {
    Bounds at = seen(node);
    boolean ownFloor = Panels.within("bar").test(node) || Panels.within("veil").test(node);
    double bottom = ownFloor ? mm.height() : floor;
    if (at.getMinX() < -ROUNDING
        || at.getMaxX() > mm.width() + ROUNDING
        || at.getMinY() < -ROUNDING
        || at.getMaxY() > bottom + ROUNDING) {
      faults.add(
          "outside at %.0f,%.0f–%.0f,%.0f: %s"
              .formatted(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY(), node));
    }
  }

  /** What is taller than a page goes on over several; this much of it is on the open one. */
  private static Bounds seen(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
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

  /** No line of text is on two pages. */
  private static void whole(List<String> faults, Text text) {
    Bounds seen = seen(text);
    double[] edges = {seen.getMinY(), seen.getMaxY()};
    for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
      double top = text.localToScene(0, line.bounds().getMinY()).getY();
      double bottom = top + line.bounds().getHeight();
      for (double edge : edges) {
        if (top < edge - 1 && edge + 1 < bottom) {
          faults.add("cut in a line: " + text);
        }
      }
    }
  }
}
