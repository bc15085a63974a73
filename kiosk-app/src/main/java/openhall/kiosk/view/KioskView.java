package openhall.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Language;
import openhall.kiosk.screen.Room;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.Tongue;
import openhall.kiosk.view.control.Aloud;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Guard;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Outfit;
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

  /** What was shown before, and which of its pages was open. */
  private record Left(Screen screen, int page) {}

  private final Millimetres plain;
  private final Consumer<Event> events;
  private final LongSupplier nanos;
  private final Outfit outfit;
  private final Aloud aloud;
  private final Guard guard;
  private final StackPane screens = new StackPane();
  private final StaffNotice notice = new StaffNotice();
  private final StackPane root = new StackPane(screens, notice);
  private Settings.@Nullable Size dressed;
  private @Nullable Screen shown;
  private @Nullable Screen waiting;
  private @Nullable Left left;
  private boolean touched;

  /**
   * A view for one panel.
   *
   * @param mm the panel, at plain type
   * @param events told of everything a resident does
   * @param nanos a running clock, such as {@code System::nanoTime}
   */
  public KioskView(Millimetres mm, Consumer<Event> events, LongSupplier nanos) {
    this(mm, events, nanos, Outfit.PLAIN);
  }

  /** The same with what this kiosk has besides. */
  public KioskView(Millimetres mm, Consumer<Event> events, LongSupplier nanos, Outfit outfit) {
    this.outfit = outfit;
    this.aloud = new Aloud(outfit.voice());
    this.plain = mm.with(Settings.Size.PLAIN);
    this.events = events;
    this.nanos = nanos;
    this.guard = new Guard(nanos, Glass.DOUBLE_TAP);
    root.getStyleClass().add("kiosk");
    root.setPrefSize(mm.width(), mm.height());
    root.setFocusTraversable(true);
    root.sceneProperty().subscribe(this::style);
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> held());
    root.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> touched = false);
    root.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> catchUp());
  }

  public Parent root() {
    return root;
  }

  /** Reads the style sheets while there is no page to be shown yet; needs its scene. */
  public void prepare() {
    dress(Settings.PLAIN);
    root.applyCss();
  }

  /** What a page has room for at plain type; the state machine pages by it. */
  public Room room() {
    return new Room(Metrics.rows(plain), !plain.portrait());
  }

  /**
   * Shows the screen; while a finger is down it waits for the finger, so that nothing moves away
   * from under it. Only the question whether anybody is there does not wait, and stands above; and
   * what the office has blanked is gone at once.
   */
  public void show(Screen screen) {
    if (touched
        && !(screen instanceof Screen.Blank)
        && (shown instanceof Screen.IdleWarning || !(screen instanceof Screen.IdleWarning))) {
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
    boolean same = Metrics.sameThing(shown, screen);
    int page = same ? openPage() : pageOnReturn(screen);
    if (!same) {
      aloud.stop();
      left = shown == null || screen instanceof Screen.Home ? null : new Left(shown, openPage());
    }
    if (screen instanceof Screen.Home) {
      aloud.forget();
    }
    Settings settings = screen.chrome().settings();
    dress(settings);
    // What had the focus goes away with its page; keys typed meanwhile would go nowhere.
    root.requestFocus();
    if (screen instanceof Screen.IdleWarning warning) {
      warn(glass(settings), warning);
    } else if (!goesOn(screen)) {
      screens.getChildren().setAll(Views.of(glass(settings), screen));
    }
    openPages().ifPresent(pages -> pages.open(page));
    if (root.getScene() != null) {
      root.applyCss();
      root.layout();
    }
  }

  /** Who types keeps the keys under his fingers. */
  private boolean goesOn(Screen screen) {
    return shown instanceof Screen.Search
        && screen instanceof Screen.Search search
        && SearchView.goesOn(screens, search);
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

  /** What is under the question stays, since a finger may be on it. */
  private void warn(Glass glass, Screen.IdleWarning warning) {
    Screen before = shown instanceof Screen.IdleWarning asked ? asked.under() : shown;
    boolean stays = touched ? Metrics.sameThing(before, warning) : warning.under().equals(before);
    if (!stays) {
      screens.getChildren().setAll(Views.of(glass, warning.under()));
    }
    Node question = IdleView.of(glass, warning);
    screens.getChildren().remove(1, screens.getChildren().size());
    screens.getChildren().add(question);
    if (!(shown instanceof Screen.IdleWarning)) {
      aloud.tell(question);
    }
  }

  private void dress(Settings settings) {
    if (!settings.size().equals(dressed)) {
      dressed = settings.size();
      style(root.getScene());
    }
    root.setStyle(outfit.accent().style(settings));
    List<String> classes = classes(settings);
    if (!root.getStyleClass().equals(classes)) {
      root.getStyleClass().setAll(classes);
    }
  }

  /**
   * The scene has the style sheets, since of sheets that a parent has JavaFX looks for every new
   * node among all the nodes that it ever styled and that have not been tidied up.
   */
  private void style(@Nullable Scene scene) {
    if (scene != null && dressed != null) {
      scene.getStylesheets().setAll(Stylesheet.address(plain.with(dressed)));
    }
  }

  private static List<String> classes(Settings settings) {
    var classes = new ArrayList<>(List.of("root", "kiosk"));
    switch (settings.theme()) {
      case LIGHT -> {}
      case DARK -> classes.add("dark");
      case CONTRAST -> classes.add("contrast");
    }
    if (settings.large()) {
      classes.add("large");
    }
    if (settings.language() == Language.TRADITIONAL) {
      classes.add("traditional");
    }
    return classes;
  }

  private Glass glass(Settings settings) {
    return new Glass(
        plain.with(settings.size()), events, guard, nanos, Tongue.of(settings.language()), aloud);
  }

  /** Whoever comes straight back from a picture finds the page as he left it. */
  private int pageOnReturn(Screen screen) {
    Left before = left;
    return before != null && Metrics.sameThing(before.screen(), screen) ? before.page() : 0;
  }

  private int openPage() {
    return openPages().map(Pages::page).orElse(0);
  }

  private Optional<Pages> openPages() {
    return root.lookup(".pages") instanceof Pages pages ? Optional.of(pages) : Optional.empty();
  }

  private void held() {
    touched = true;
    aloud.touched();
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
