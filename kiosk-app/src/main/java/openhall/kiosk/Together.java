package openhall.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import openhall.content.BoardName;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that one machine shows, the largest first: a touchscreen or a board, strips, control
 * cards. One that fails does not take the others with it. FX thread only.
 */
final class Together implements Front {

  private static final Logger LOG = LoggerFactory.getLogger(Together.class);

  private final List<Front> fronts;

  /**
   * @param fronts at least one
   */
  Together(List<Front> fronts) {
    this.fronts = List.copyOf(fronts);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    each(front -> front.open(catalogue, usage));
  }

  @Override
  public void blank(Predicate<BoardName> ordered) {
    each(front -> front.blank(ordered));
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    each(front -> front.release(catalogue));
  }

  @Override
  public void notice(String words) {
    each(front -> front.notice(words));
  }

  @Override
  public void second() {
    each(Front::second);
  }

  @Override
  public List<Stage> windows() {
    return fronts.stream().flatMap(front -> front.windows().stream()).toList();
  }

  @Override
  public boolean isInUse() {
    return fronts.stream().anyMatch(Front::isInUse);
  }

  @Override
  public boolean isDark() {
    return fronts.stream().anyMatch(Front::isDark);
  }

  @Override
  public Map<Rectangle2D, Integer> gliding() {
    var all = new HashMap<Rectangle2D, Integer>();
    fronts.forEach(front -> all.putAll(front.gliding()));
    return Map.copyOf(all);
  }

  /** What the first says, and beside it what the others do. */
  @Override
  public Map<String, Object> showing() {
    var words = new HashMap<>(fronts.getFirst().showing());
    words.put("beside", fronts.stream().skip(1).map(Front::showing).toList());
    return Map.copyOf(words);
  }

  @Override
  public List<OnGlass> glass() {
    return fronts.stream().flatMap(front -> front.glass().stream()).toList();
  }

  private void each(Consumer<Front> order) {
    for (Front front : fronts) {
      try {
        order.accept(front);
      } catch (RuntimeException e) {
        LOG.error("{} 出错 failed", front.getClass().getSimpleName(), e);
      }
    }
  }
}
