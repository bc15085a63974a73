package openhall.kiosk.feed;

import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import openhall.content.UnitId;
import openhall.store.Store;

/**
 * Brings each release from the store to the screen: read on the calling thread, shown on the
 * screen's.
 */
public final class Releases {

  private final Store store;
  private final UnitId unit;
  private final ZoneId zone;
  private final Executor screen;
  private final Consumer<StoreCatalogue> show;

  /**
   * @param screen the screen's thread
   * @param show called on it, once for each release
   */
  public Releases(
      Store store, UnitId unit, ZoneId zone, Executor screen, Consumer<StoreCatalogue> show) {
    this.store = store;
    this.unit = unit;
    this.zone = zone;
    this.screen = screen;
    this.show = show;
  }

  /** Reads the present release and hands it over; any thread but the screen's. */
  public void load() {
    StoreCatalogue catalogue = StoreCatalogue.of(store, unit, zone);
    screen.execute(() -> show.accept(catalogue));
  }
}
