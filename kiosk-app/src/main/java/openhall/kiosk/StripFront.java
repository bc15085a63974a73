package openhall.kiosk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import openhall.content.BoardName;
import openhall.kiosk.board.BoardWindows;
import openhall.kiosk.board.Visible;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.strip.LedStrip;
import openhall.kiosk.strip.StripShow;
import org.jspecify.annotations.Nullable;

/** An LED strip that shows a part of the desktop. FX thread only. */
final class StripFront implements Front {

  private final LedStrip strip;
  private final InstantSource clock;
  private final Gliding gliding = new Gliding(Gliding.Way.told());
  private final StripShow show;
  private final StripTroubles troubles;
  private @Nullable BoardWindows windows;

  StripFront(LedStrip strip, InstantSource clock, ZoneId zone, ShowFaults faults) {
    this.strip = strip;
    this.clock = clock;
    this.show = StripShow.of(strip, gliding, zone);
    this.troubles = new StripTroubles(strip.name().value(), faults);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
    windows = new BoardWindows(show.node(), strip.place(), gliding);
  }

  @Override
  public void blank(Predicate<BoardName> ordered) {
    show.blank(ordered.test(strip.name()), clock.instant());
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    show.release(catalogue, clock.instant());
    troubles.are(show.unfit());
  }

  @Override
  public void second() {
    show.at(clock.instant());
    troubles.are(show.unfit());
  }

  @Override
  public List<Stage> windows() {
    return windows == null ? List.of() : windows.stages();
  }

  @Override
  public Map<Rectangle2D, Integer> gliding() {
    return windows == null ? Map.of() : windows.moved();
  }

  @Override
  public Map<String, Object> showing() {
    return glass().stream().findFirst().map(this::status).orElse(Map.of());
  }

  private Map<String, Object> status(OnGlass glass) {
    Map<String, Object> words = glass.status("Strip");
    words.put("blanked", show.isBlank());
    words.put("movedBy", gliding.way());
    words.put("leftOut", troubles.now());
    return Map.copyOf(words);
  }

  @Override
  public List<OnGlass> glass() {
    var line = new Visible("字幕", show.visible());
    return show.release().stream()
        .map(release -> new OnGlass(strip.name().value(), release, List.of(line)))
        .toList();
  }
}
