package openhall.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Accent;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Outfit;
import openhall.kiosk.view.control.Voice;

/** Panels to test on, and what is seen on them. */
final class Panels {
  /** 43 inch portrait, the same lying down, an old 32 inch, and a 21.5 inch portrait. */
  static final List<Millimetres> ALL =
      List.of(
          new Millimetres(2.0, 1080, 1920),
          new Millimetres(2.0, 1920, 1080),
          new Millimetres(1.96, 768, 1366),
          new Millimetres(4.03, 1080, 1920));

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

  /** Call on the FX thread. */
  static Shown show(Millimetres mm, Screen screen) {
    var events = new ArrayList<Event>();
    var view = new KioskView(mm, events::add, new Ticks(), OUTFIT);
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
