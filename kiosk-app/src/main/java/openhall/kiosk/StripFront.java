package openhall.kiosk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import openhall.kiosk.board.BoardWindows;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.strip.LedStrip;
import openhall.kiosk.strip.StripShow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An LED strip that shows a part of the desktop. FX thread only. */
final class StripFront implements Front {

  private static final Logger LOG = LoggerFactory.getLogger(StripFront.class);

  private final LedStrip strip;
  private final InstantSource clock;
  private final Gliding gliding = new Gliding(Gliding.Way.told());
  private final StripShow show;
  private List<String> leftOut = List.of();
  private @Nullable BoardWindows windows;
  private @Nullable StoreCatalogue shown;

  StripFront(LedStrip strip, InstantSource clock, ZoneId zone) {
    this.strip = strip;
    this.clock = clock;
    this.show = StripShow.of(strip, gliding, zone);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
    windows = new BoardWindows(show.node(), strip.place(), gliding);
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    shown = catalogue;
    show.release(catalogue, clock.instant());
    tell();
  }

  /** Nobody could read it beside what is public. */
  @Override
  public void notice(String words) {
    // The log and the status page of the machine have it.
  }

  @Override
  public void second() {
    show.at(clock.instant());
    tell();
  }

  @Override
  public List<Stage> windows() {
    return windows == null ? List.of() : windows.stages();
  }

  @Override
  public Map<String, Object> showing() {
    if (shown == null) {
      return Map.of();
    }
    var words = new HashMap<>(Front.status(shown.release(), "Strip", show.visible()));
    words.put("name", strip.name().value());
    words.put("movedBy", gliding.way());
    words.put("leftOut", leftOut);
    return Map.copyOf(words);
  }

  private void tell() {
    if (!show.unfit().equals(leftOut)) {
      leftOut = show.unfit();
      leftOut.forEach(words -> LOG.warn("条屏 {} strip {}：{}", strip.name(), strip.name(), words));
    }
  }
}
