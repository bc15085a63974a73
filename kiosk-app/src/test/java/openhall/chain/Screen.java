package openhall.chain;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A kiosk and the display it stands on: what one sees and what a finger does. One thread touches,
 * any looks.
 */
final class Screen {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration INK = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final Duration AT_ONCE = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofMillis(5);

  // A screen takes a second touch only after a moment, for fingers that shake.
  private static final Duration BETWEEN_TOUCHES = Duration.ofMillis(700);

  private final Glass glass;
  private final Display display;
  private long touched = System.nanoTime() - BETWEEN_TOUCHES.toNanos();

  Screen(Glass glass, Stand stand) {
    this.glass = glass;
    this.display = stand.virtual().orElseThrow();
  }

  Glass glass() {
    return glass;
  }

  Display display() {
    return display;
  }

  /** Waits until all the words are drawn. */
  Scene await(List<String> words) {
    return await(String.join("、", words), words);
  }

  /** Waits until all the words are drawn and have ink in the pixels of the display. */
  Scene awaitInk(Duration limit, List<String> words) {
    String[] all = words.toArray(String[]::new);
    Scene scene = await(String.join("、", words), limit, s -> s.shows(all));
    // What the scene says may be drawn a frame later.
    if (!Wait.happens(INK, PAUSE, () -> inked(words))) {
      throw new NotSeen("在场景里，却没有画出来 in the scene but not painted: " + words);
    }
    return scene;
  }

  Scene await(String what, Predicate<Scene> wanted) {
    return await(what, PATIENCE, wanted);
  }

  Scene await(String what, Duration limit, Predicate<Scene> wanted) {
    return glass
        .await(limit, wanted)
        .orElseThrow(() ->
            new NotSeen(
                "%s 上应有 expected %s；实际 the scene says:%n%s"
                    .formatted(glass.name(), what, glass.scene().words().indent(4))));
  }

  /** Waits until the text has been painted over what the display showed before. */
  void awaitPaint(Scene.Drawn text, BufferedImage before) {
    if (!Wait.happens(INK, SOON, () -> Scene.repainted(text, before, display.picture()))) {
      throw new NotSeen("在场景里，却没有画出来 in the scene but not painted: " + text.text());
    }
  }

  /** Touches the middle of the text that is these words. */
  void tap(String words) {
    tap(() -> await(List.of(words)).find(words).orElseThrow());
  }

  /**
   * Touches these words, again if something else happened to be under way, until those are seen.
   */
  void comesTo(String touched, String seen) {
    boolean came =
        Wait.happens(
            PATIENCE,
            PAUSE,
            () -> {
              Scene scene = glass.scene();
              if (!scene.shows(seen) && scene.shows(touched)) {
                tap(touched);
              }
              return glass.await(AT_ONCE, s -> s.shows(seen)).isPresent();
            });
    if (!came) {
      throw new NotSeen(seen + "; 屏上 the scene says:\n" + glass.scene().words());
    }
  }

  /** Types on the keys that are drawn. */
  void type(String letters) {
    String capitals = letters.toUpperCase(Locale.ROOT);
    for (int i = 1; i <= letters.length(); i++) {
      String key = capitals.substring(i - 1, i);
      tap(() -> await("键 key " + key, s -> s.lowest(key).isPresent()).lowest(key).orElseThrow());
      String typed = capitals.substring(0, i);
      await("已输入 typed " + typed, scene -> scene.typed(typed));
    }
  }

  private void tap(Supplier<Scene.Drawn> place) {
    Wait.rest(BETWEEN_TOUCHES.minusNanos(System.nanoTime() - touched));
    Scene.Drawn at = place.get();
    display.touch(at.centreX(), at.centreY());
    touched = System.nanoTime();
  }

  private Scene await(String what, List<String> words) {
    return await(what, scene -> scene.shows(words.toArray(String[]::new)));
  }

  private boolean inked(List<String> words) {
    Scene scene = glass.scene();
    BufferedImage pixels = display.picture();
    return words.stream()
        .allMatch(word -> scene.find(word).filter(d -> Scene.painted(d, pixels)).isPresent());
  }
}
