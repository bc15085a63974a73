package openhall.kiosk.feed;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings each release from the store to the screen: read on the calling thread, shown on the
 * screen's.
 */
public final class Releases {

  private final Supplier<StoreCatalogue> store;
  private final Executor screen;
  private final Consumer<StoreCatalogue> show;

  /**
   * @param store reads the present release
   * @param screen the screen's thread
   * @param show called on it, once for each release
   */
  public Releases(Supplier<StoreCatalogue> store, Executor screen, Consumer<StoreCatalogue> show) {
    this.store = store;
    this.screen = screen;
    this.show = show;
  }

  /** Reads the present release and hands it over; any thread but the screen's. */
  public void load() {
    StoreCatalogue catalogue = store.get();
    catalogue.prepare();
    screen.execute(() -> show.accept(catalogue));
  }
}
