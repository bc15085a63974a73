package openhall.kiosk.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import openhall.content.ItemKey;
import openhall.kiosk.screen.Arrival;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.FaultCode;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.PrintTrouble;
import openhall.kiosk.screen.Printing;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.State;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a resident did and the one screen that follows from it. A page that fails becomes a
 * {@link Screen.Trouble}; all others go on working. FX thread only.
 */
public final class TouchFeed {

  private final Supplier<LocalDateTime> clock;
  private final BiConsumer<ItemKey, LocalDate> opened;
  private final Attendants attendants;
  private final ReadOnlyObjectWrapper<Screen> screen;
  private Catalogue catalogue;
  private Catalogue newest;
  private State state;
  private @Nullable Screen undrawn;
  private String told = "";

  /** Whom the feed turns to with what is not a resident's business. */
  public interface Attendants {
    /** A page has failed; told once, not every time that it fails again. */
    void failed(String code, Place place, Throwable why);

    /** Somebody has come to the staff's door; the answer is to come as an event. */
    void called();

    /**
     * Somebody is inside, and should see how things stand now; the answer is to come as an event.
     */
    void inside();

    /** A sheet is wanted; how it went is to come as an event. */
    void wanted(ItemKey item, Paper paper);

    /** These digits are to be tried; the answer is to come as an event. */
    void knocked(String digits);
  }

  /**
   * @param clock the kiosk's local time
   * @param opened told of every procedure that is opened, and on which day
   */
  public TouchFeed(
      State start,
      Catalogue catalogue,
      Supplier<LocalDateTime> clock,
      BiConsumer<ItemKey, LocalDate> opened,
      Attendants attendants) {
    this.opened = opened;
    this.state = start;
    this.catalogue = catalogue;
    this.newest = catalogue;
    this.clock = clock;
    this.attendants = attendants;
    this.screen = new ReadOnlyObjectWrapper<>(composed());
  }

  /** The screen to show; changes only when something on it does. */
  public ReadOnlyObjectProperty<Screen> screen() {
    return screen.getReadOnlyProperty();
  }

  /** The release that is on the glass. */
  public Catalogue shown() {
    return catalogue;
  }

  /** Whether a resident has left anything that is forgotten when he has gone. */
  public boolean isInUse() {
    return !state.untouched();
  }

  public void on(Event event) {
    if (event instanceof Event.NotDrawn(Throwable why)) {
      undrawn = screen.get();
      screen.set(trouble(why));
      return;
    }
    State before = state;
    state = Navigator.next(state, event);
    if (state.news() == 0) {
      catalogue = newest;
    }
    Screen next = composed();
    // The same screen would fail to be drawn again.
    if (!next.equals(undrawn)) {
      undrawn = null;
      screen.set(next);
    }
    count(event, next);
    call(before, event);
  }

  /**
   * A second has passed. Who listens does not touch anything and is still there, unless what he
   * hears is the question whether he is.
   */
  public void second(boolean speaking) {
    boolean listening = speaking && !(screen.get() instanceof Screen.IdleWarning);
    on(listening ? new Event.StillHere() : new Event.SecondPassed());
  }

  /** The office has the screen show nothing from now on, or lets it show again. */
  public void blank(boolean now) {
    on(new Event.Blanked(now));
  }

  /** There is another release: shown at once, or offered to whoever reads. */
  public void release(Catalogue next) {
    newest = next;
    on(atOnce(next) ? new Event.ReleaseActivated() : new Event.ReleaseOffered());
  }

  private void count(Event event, Screen next) {
    if (event instanceof Event.Open(Place.Page(ItemKey key))
        && next instanceof Screen.ProcedurePage) {
      opened.accept(key, clock.get().toLocalDate());
    }
  }

  private void call(State before, Event event) {
    if (event instanceof Event.Print(ItemKey item) && state.isPrinting() && !before.isPrinting()) {
      print(item);
    }
    if (state.place() instanceof Place.Staff && event instanceof Event.SecondPassed) {
      attendants.inside();
    }
    if (state.place() instanceof Place.StaffDoor) {
      if (!state.place().equals(before.place())) {
        attendants.called();
      } else if (state.door().checking() && !before.door().checking()) {
        attendants.knocked(state.door().digits());
      }
    }
  }

  private void print(ItemKey item) {
    Screens.paper(item, state, catalogue, clock.get())
        .ifPresentOrElse(
            paper -> attendants.wanted(item, paper),
            () -> on(new Event.Printed(item, new Printing.Failed(PrintTrouble.UNPRINTABLE))));
  }

  private boolean atOnce(Catalogue next) {
    try {
      return Arrival.atOnce(state, catalogue, next, clock.get());
    } catch (RuntimeException | StackOverflowError failing) {
      // Which the page itself will tell, and nobody can be reading it.
      return true;
    }
  }

  private Screen composed() {
    try {
      Screen next = Screens.screen(state, catalogue, clock.get());
      told = undrawn == null ? "" : told;
      return next;
    } catch (RuntimeException | StackOverflowError e) {
      return trouble(e);
    }
  }

  private Screen trouble(Throwable why) {
    String code = FaultCode.of(state.place(), why);
    if (!code.equals(told)) {
      told = code;
      attendants.failed(code, state.place(), why);
    }
    return Screens.trouble(state, catalogue, clock.get(), code);
  }
}
