package openhall.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Room;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Accent;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Outfit;
import openhall.kiosk.view.control.Voice;

/** Panels to test on, and what is seen on them. */
final class Panels {
  /**
   * Where the design has to give way: a panel is as its millimetres are, and these have the least
   * or the most of them in one direction; on others it is the same picture to scale.
   */
  static final List<Millimetres> ALL =
      List.of(
          new Millimetres(2.0, 1080, 1920), // 43 inches, standing
          new Millimetres(2.0, 1920, 1080), // the same lying
          new Millimetres(1.96, 768, 1366), // 32 inches, old
          new Millimetres(4.03, 1080, 1920), // 21.5 inches, standing
          new Millimetres(3.37, 1024, 768), // 15 inches
          new Millimetres(3.79, 1280, 1024), // 17 inches
          new Millimetres(3.4, 1280, 1024), // 19 inches
          new Millimetres(5.56, 1920, 1080), // 15.6 inches, 141 pixels per inch
          new Millimetres(3.15, 3840, 2160), // 55 inches
          new Millimetres(6.42, 3840, 2160)); // 27 inches, 163 pixels per inch

  /** As much on the bar as there can be. */
  private static final Outfit OUTFIT = new Outfit(Accent.NONE, new Murmur());

  private Panels() {}

  /** Somebody who would read aloud. */
  private record Murmur() implements Voice {
    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public boolean isSpeaking() {
      return false;
    }

    @Override
    public void say(List<String> texts) {}

    @Override
    public void stop() {}
  }

  /** A view with the screen laid out on it, and what it sends. */
  record Shown(KioskView view, Scene scene, List<Event> events) {
    Stream<Node> nodes() {
      return visible(scene.getRoot());
    }

    <T extends Node> List<T> all(Class<T> type) {
      return nodes().filter(type::isInstance).map(type::cast).toList();
    }
  }

  static String name(Millimetres mm) {
    return "%.0f x %.0f, %.2f px/mm".formatted(mm.width(), mm.height(), mm.pixelsPerMm());
  }

  /** What the state machine is told to put on a page there. */
  static Room room(Millimetres mm) {
    return Fx.call(() -> new KioskView(mm, _ -> {}, () -> 0).room());
  }

  /** Call on the FX thread. */
  static Shown show(Millimetres mm, Screen screen) {
    return show(mm, screen, OUTFIT);
  }

  /** The same where a unit has its own. Call on the FX thread. */
  static Shown show(Millimetres mm, Screen screen, Outfit outfit) {
    var events = new ArrayList<Event>();
    var view = new KioskView(mm, events::add, new Ticks(), outfit);
    view.show(screen);
    var scene = new Scene(view.root(), mm.width(), mm.height());
    settle(scene);
    return new Shown(view, scene, events);
  }

  static void settle(Scene scene) {
    for (int pulse = 0; pulse < 2; pulse++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  private static Stream<Node> visible(Node node) {
    if (!node.isVisible()) {
      return Stream.of();
    }
    Stream<Node> inner =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(Panels::visible)
            : Stream.of();
    return Stream.concat(Stream.of(node), inner);
  }

  static Predicate<Node> within(String style) {
    return node -> {
      for (Node at = node; at != null; at = at.getParent()) {
        if (at.getStyleClass().contains(style)) {
          return true;
        }
      }
      return false;
    };
  }

  /** A clock that stands still unless it is told. */
  static final class Ticks implements java.util.function.LongSupplier {
    private long now;

    @Override
    public long getAsLong() {
      return now;
    }

    void passMillis(long millis) {
      now += millis * 1_000_000;
    }
  }
}
