package openhall.kiosk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import openhall.content.BoardName;
import openhall.content.ItemKey;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.screen.Catalogue;

/** What stands before people: a touchscreen, a board, strips. FX thread only. */
sealed interface Front permits TouchFront, BoardFront, StripFront, CardFront, Together {

  /** Opens the windows over what the store holds now; counts there what people open. */
  void open(StoreCatalogue catalogue, Usage usage);

  /**
   * Shows nothing of the content from now on, or shows it again. Asked for before anything is
   * opened, and then again and again.
   *
   * @param ordered whether the screen of that name is to be blank
   */
  void blank(Predicate<BoardName> ordered);

  /** Shows another release from now on. */
  void release(StoreCatalogue catalogue);

  /**
   * Tells staff something in one sentence, without disturbing anybody; no words end it. Where
   * nobody could read it beside what is public, the log and the status page have it.
   */
  default void notice(String words) {}

  /** A second has passed. */
  void second();

  List<Stage> windows();

  /** Whether somebody has left anything on the glass that is nobody else's business. */
  default boolean isInUse() {
    return false;
  }

  /** Whether it is black on purpose. */
  default boolean isDark() {
    return false;
  }

  /** What glides now, where, and how far it has come. */
  default Map<Rectangle2D, Integer> gliding() {
    return Map.of();
  }

  /** What is shown, in words for the technician. */
  Map<String, Object> showing();

  /** What stands on boards and strips now. A touchscreen shows what is asked of it: none. */
  default List<OnGlass> glass() {
    return List.of();
  }

  /** The words of a status page: release 0 means that there is no content yet. */
  static Map<String, Object> status(
      Optional<Catalogue.Release> release, String screen, List<ItemKey> visible) {
    return Map.of(
        "screen", screen,
        "release", release.map(Catalogue.Release::number).orElse(0L),
        "asOf", release.map(shown -> shown.asOf().toString()).orElse(""),
        "visible", visible.stream().map(ItemKey::toString).toList());
  }
}
