package openhall.kiosk.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Touch;

/**
 * Looks at a screen as a resident does, turning its pages to the last: whether all is large enough
 * to read and to hit, whole, apart, inside the glass and somewhere to be found. FX thread only.
 */
final class Inspection {
  private static final double ROUNDING = 0.6;

  /** What several heights that are each rounded to a pixel may come to. */
  private static final double SNAPPED = 1.6;

  private static final List<String> STANDING =
      List.of(
          "bar",
          "ways",
          "tabs",
          "pager",
          "keyboard",
          "front",
          "status",
          "remark",
          "reckoning",
          "door-keys");

  /** A line of a text, or a button. */
  private record Piece(Node node, int line) {}

  private final Millimetres mm;
  private final double grown;
  private final double low;
  private final boolean bare;
  private final Panels.Shown shown;
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<Piece> found = new HashSet<>();

  private Inspection(Millimetres mm, Screen screen) {
    this.bare = screen instanceof Screen.Blank;
    this.mm = mm;
    this.shown = Panels.show(mm, screen);
    Settings.Size size = screen.chrome().settings().size();
    double wanted =
        switch (size) {
          case PLAIN -> 1;
          case LARGE -> 1.5;
          case LARGEST -> 2;
        };
    // A low panel has not room for all of it; nothing gets smaller than at plain type.
    this.low = mm.with(size).growth();
    this.grown = Math.max(1, wanted * low);
  }

  /** What is wrong, in words; empty when nothing is. */
  static List<String> faults(Millimetres mm, Screen screen) {
    var inspection = new Inspection(mm, screen);
    inspection.walk();
    return List.copyOf(inspection.faults);
  }

  private void walk() {
    Optional<Pages> pages = shown.all(Pages.class).stream().findFirst();
    for (int page = 0; page == 0 || pages.isPresent(); page++) {
      int wanted = page;
      pages.ifPresent(all -> all.open(wanted));
      Panels.settle(shown.scene());
      if (pages.filter(all -> all.page() != wanted).isPresent()) {
        break;
      }
      look();
    }
    pages.ifPresent(all -> missed(all.getChildrenUnmodifiable().getFirst()));
  }

  private void look() {
    List<Text> texts = shown.all(Text.class);
    List<Touch> touches = shown.all(Touch.class);
    texts.stream().filter(text -> !Panels.within("seal").test(text)).forEach(this::largeEnough);
    shown.all(Label.class).forEach(this::uncut);
    texts.forEach(this::whole);
    touches.forEach(this::largeEnough);
    double floor = bar();
    Stream.concat(texts.stream(), touches.stream()).forEach(node -> inside(floor, node));
    var over = new ArrayList<String>();
    Overlaps.find(shown, over);
    faults.addAll(over);
    texts.forEach(this::count);
    touches.forEach(this::count);
  }

  private void largeEnough(Text text) {
    // What is in the same place on every page is found again without being read.
    boolean standing = STANDING.stream().anyMatch(style -> Panels.within(style).test(text));
    double smallest =
        Millimetres.SMALLEST_TEXT
            * mm.pixelsPerMm()
            * (standing ? Math.min(grown, Math.max(1, 1.5 * low)) : grown);
    if (text.getFont().getSize() < smallest - ROUNDING) {
      faults.add("%s is %.1f px, not %.1f".formatted(text, text.getFont().getSize(), smallest));
    }
  }

  private void uncut(Label label) {
    label.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !text.getText().equals(label.getText()))
        .forEach(text -> faults.add("cut: " + text.getText() + " of " + label.getText()));
  }

  /** No line of text is on two pages. */
  private void whole(Text text) {
    Bounds seen = Seen.of(text);
    double[] edges = {seen.getMinY(), seen.getMaxY()};
    for (Bounds line : Seen.boxes(text)) {
      for (double edge : edges) {
        if (line.getMinY() < edge - 1 && edge + 1 < line.getMaxY()) {
          faults.add("cut in a line: " + text);
        }
      }
    }
  }

  private void largeEnough(Touch touch) {
    double target = Millimetres.SMALLEST_TARGET * mm.pixelsPerMm();
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

  /** Only a screen that the office has blanked has none. */
  private double bar() {
    if (bare) {
      return mm.height();
    }
    return shown
        .nodes()
        .filter(node -> node.getStyleClass().contains("bar"))
        .map(node -> node.localToScene(node.getLayoutBounds()).getMinY())
        .findFirst()
        .orElseThrow();
  }

  private void inside(double floor, Node node) {
    if (node instanceof Text text) {
      Seen.seenInks(text).forEach(ink -> inside(floor, node, ink));
    } else {
      inside(floor, node, Seen.of(node));
    }
  }

  private void inside(double floor, Node node, Bounds at) {
    boolean ownFloor = Panels.within("bar").test(node) || Panels.within("veil").test(node);
    double bottom = ownFloor ? mm.height() : floor;
    if (at.getMinX() < -SNAPPED
        || at.getMaxX() > mm.width() + SNAPPED
        || at.getMinY() < -SNAPPED
        || at.getMaxY() > bottom + SNAPPED) {
      faults.add(
          "outside at %.0f,%.0f–%.0f,%.0f: %s"
              .formatted(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY(), node));
    }
  }

  private void count(Text text) {
    Bounds seen = Seen.of(text);
    List<Bounds> inks = Seen.inks(text);
    for (int line = 0; line < inks.size(); line++) {
      double middle = inks.get(line).getCenterY();
      if (seen.getMinY() < middle && middle < seen.getMaxY()) {
        found.add(new Piece(text, line));
      }
    }
  }

  private void count(Touch touch) {
    if (Seen.of(touch).getHeight() >= Millimetres.SMALLEST_TARGET * mm.pixelsPerMm() - ROUNDING) {
      found.add(new Piece(touch, 0));
    }
  }

  /** What was on none of the pages. */
  private void missed(Node node) {
    if (node instanceof Text text && !text.getText().isBlank()) {
      for (int line = 0; line < Seen.inks(text).size(); line++) {
        if (!found.contains(new Piece(text, line))) {
          faults.add("on no page: line %d of %s".formatted(line + 1, text.getText()));
        }
      }
    }
    if (node instanceof Touch touch && !found.contains(new Piece(touch, 0))) {
      faults.add("on no page: " + spoken(touch));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::missed);
    }
  }
}
