package openhall.kiosk.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Language;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.Tongue;
import openhall.kiosk.view.control.Accent;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Guard;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Stylesheet;
import org.jspecify.annotations.Nullable;

/**
 * Shows one {@link Screen} at a time and says what was touched. Holds nothing of a resident's but
 * the page of a long text that is open. FX thread only.
 */
public final class KioskView {
  /** The share of a tall panel that stays out of use in low reach. */
  static final double UNREACHED = 0.36;

  private final Millimetres plain;
  private final Consumer<Event> events;
  private final LongSupplier nanos;
  private final Accent accent;
  private final Guard guard;
  private final StackPane screens = new StackPane();
  private final StaffNotice notice = new StaffNotice();
  private final StackPane root = new StackPane(screens, notice);
  private @Nullable Screen shown;
  private @Nullable Screen waiting;
  private boolean touched;

  /**
   * A view for one panel.
   *
   * @param mm the panel, at plain type
   * @param events told of everything a resident does
   * @param nanos a running clock, such as {@code System::nanoTime}
   */
  public KioskView(Millimetres mm, Consumer<Event> events, LongSupplier nanos) {
    this(mm, events, nanos, Accent.NONE);
  }

  /** The same in a unit's own colour. */
  public KioskView(Millimetres mm, Consumer<Event> events, LongSupplier nanos, Accent accent) {
    this.accent = accent;
    this.plain = mm.with(Settings.Size.PLAIN);
    this.events = events;
    this.nanos = nanos;
    this.guard = new Guard(nanos, Glass.DOUBLE_TAP);
    root.getStyleClass().add("kiosk");
    root.setPrefSize(mm.width(), mm.height());
    root.setFocusTraversable(true);
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touched = true);
    root.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> touched = false);
    root.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> catchUp());
  }

  public Parent root() {
    return root;
  }

  /** How many list rows fit on a page at plain type; the state machine pages by it. */
  public int rows() {
    return Metrics.rows(plain);
  }

  /**
   * Shows the screen; while a finger is down it waits for the finger, so that nothing moves away
   * from under it.
   */
  public void show(Screen screen) {
    if (touched && !screen.getClass().equals(Screen.IdleWarning.class)) {
      waiting = screen;
      return;
    }
    waiting = null;
    if (screen.equals(shown)) {
      return;
    }
    try {
      draw(screen);
      shown = screen;
    } catch (RuntimeException | StackOverflowError e) {
      shown = screen;
      failed(screen, e);
    }
  }

  /** Laid out at once, so that what fails fails here and not in a later frame. */
  private void draw(Screen screen) {
    int page = Metrics.sameThing(shown, screen) ? openPage() : 0;
    Settings settings = screen.chrome().settings();
    dress(settings);
    // What had the focus goes away with its page; keys typed meanwhile would go nowhere.
    root.requestFocus();
    if (screen instanceof Screen.IdleWarning warning) {
      warn(glass(settings), warning);
    } else {
      screens.getChildren().setAll(Views.of(glass(settings), screen));
    }
    openPages().ifPresent(pages -> pages.open(page));
    if (root.getScene() != null) {
      root.applyCss();
      root.layout();
    }
  }

  private void failed(Screen screen, Throwable why) {
    if (screen instanceof Screen.Trouble trouble) {
      screens.getChildren().setAll(TroubleView.bare(glass(trouble.chrome().settings()), trouble));
    } else {
      events.accept(new Event.NotDrawn(why));
    }
  }

  /** Tells staff something in a few words, above whatever is shown; no words end it. */
  public void notice(String words) {
    notice.say(words);
  }

  private void warn(Glass glass, Screen.IdleWarning warning) {
    boolean covered =
        shown instanceof Screen.IdleWarning before && before.under().equals(warning.under());
    Node under = covered ? screens.getChildren().getFirst() : Views.of(glass, warning.under());
    screens.getChildren().setAll(under, IdleView.of(glass, warning));
  }

  private void dress(Settings settings) {
    String address = Stylesheet.address(plain.with(settings.size()));
    if (!root.getStylesheets().equals(List.of(address))) {
      root.getStylesheets().setAll(address);
    }
    root.setStyle(accent.style(settings.theme()));
    root.getStyleClass().removeAll("dark", "contrast", "traditional");
    switch (settings.theme()) {
      case LIGHT -> {}
      case DARK -> root.getStyleClass().add("dark");
      case CONTRAST -> root.getStyleClass().add("contrast");
    }
    if (settings.language() == Language.TRADITIONAL) {
      root.getStyleClass().add("traditional");
    }
  }

  private Glass glass(Settings settings) {
    return new Glass(
        plain.with(settings.size()), events, guard, nanos, Tongue.of(settings.language()));
  }

  private int openPage() {
    return openPages().map(Pages::page).orElse(0);
  }

  private Optional<Pages> openPages() {
    return root.lookup(".pages") instanceof Pages pages ? Optional.of(pages) : Optional.empty();
  }

  private void catchUp() {
    Screen next = waiting;
    if (next != null) {
      show(next);
    }
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    if (!text.isBlank() && !Character.isISOControl(text.charAt(0))) {
      events.accept(new Event.Typed(text));
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.BACK_SPACE) {
      events.accept(new Event.Erase());
    }
  }
}
