package openhall.kiosk.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import openhall.content.ItemKey;
import openhall.content.Procedure;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.State;

/** Holds what a resident did and the one screen that follows from it. FX thread only. */
public final class TouchFeed {

  private final Supplier<LocalDateTime> clock;
  private final ReadOnlyObjectWrapper<Screen> screen;
  private final BiConsumer<ItemKey, LocalDate> opened;
  private Catalogue catalogue;
  private State state;

  /**
   * @param clock the kiosk's local time
   * @param opened told of every procedure that is opened, and on which day
   */
  public TouchFeed(
      State start,
      Catalogue catalogue,
      Supplier<LocalDateTime> clock,
      BiConsumer<ItemKey, LocalDate> opened) {
    this.opened = opened;
    this.state = start;
    this.catalogue = catalogue;
    this.clock = clock;
    this.screen = new ReadOnlyObjectWrapper<>(Screens.screen(start, catalogue, clock.get()));
  }

  /** The screen to show; changes only when something on it does. */
  public ReadOnlyObjectProperty<Screen> screen() {
    return screen.getReadOnlyProperty();
  }

  public void on(Event event) {
    count(event);
    state = Navigator.next(state, event);
    screen.set(Screens.screen(state, catalogue, clock.get()));
  }

  private void count(Event event) {
    if (event instanceof Event.Open(Place.Page(ItemKey key))
        && catalogue.item(key).filter(Procedure.class::isInstance).isPresent()) {
      opened.accept(key, clock.get().toLocalDate());
    }
  }

  /** Shows another release from now on; the resident stays where he is. */
  public void release(Catalogue next) {
    catalogue = next;
    on(new Event.ReleaseActivated());
  }
}
