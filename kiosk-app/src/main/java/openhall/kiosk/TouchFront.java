package openhall.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import openhall.content.BoardName;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.TouchFeed;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.screen.Equipment;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.State;
import openhall.kiosk.view.KioskView;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Outfit;
import org.jspecify.annotations.Nullable;

/** The touchscreen: one window that cannot be left. FX thread only. */
final class TouchFront implements Front {

  /** What the front asks for beside the screen's thread. */
  record Outside(BoardName name, Time time, Outfit outfit, Equipment has, StaffDesk staff) {}

  /** What time it is, and how much has passed. */
  record Time(InstantSource clock, LongSupplier nanos, ZoneId zone) {}

  /** A touch is painted by then, and another counts only after {@link Glass#DOUBLE_TAP}. */
  private static final Duration PAINTED = Duration.ofMillis(150);

  private final Outside outside;
  private final Tidying tidying = new Tidying(Runtime.getRuntime()::totalMemory, System::gc);
  private Panel panel;
  private KioskView view;
  private final Scene scene;
  private @Nullable Stage stage;
  private @Nullable TouchFeed feed;
  private boolean blank;

  TouchFront(Panel panel, Outside outside) {
    this.outside = outside;
    this.panel = panel;
    this.view = view();
    this.scene = new Scene(view.root(), panel.width(), panel.height());
    view.prepare();
    outside.staff().answersTo(this::on);
    outside.staff().stands(panel);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    var started =
        new TouchFeed(
            State.home(view.room(), outside.has()),
            catalogue,
            this::now,
            usage::opened,
            outside.staff());
    started.blank(blank);
    feed = started;
    // Drawn once: a window that is shown before would be laid out and painted empty.
    started.screen().subscribe(screen -> view.show(screen));
    stage = window(scene);
    // What goes wrong outside of our own code, such as in a frame, must not leave a dead page.
    Thread.currentThread().setUncaughtExceptionHandler((_, e) -> on(new Event.NotDrawn(e)));
  }

  @Override
  public void blank(Predicate<BoardName> ordered) {
    boolean next = ordered.test(outside.name());
    if (next != blank) {
      blank = next;
      on(new Event.Blanked(next));
    }
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    if (feed != null) {
      feed.release(catalogue);
    }
  }

  @Override
  public void notice(String words) {
    view.notice(words);
  }

  @Override
  public void second() {
    tidying.second();
    TouchFeed shown = feed;
    if (shown == null) {
      return;
    }
    shown.second(outside.outfit().voice().isSpeaking());
    if (stage != null) {
      hold(stage, shown);
    }
  }

  @Override
  public List<Stage> windows() {
    return stage == null ? List.of() : List.of(stage);
  }

  @Override
  public boolean isInUse() {
    return feed != null && feed.isInUse();
  }

  @Override
  public Map<String, Object> showing() {
    return feed == null
        ? Map.of()
        : Front.status(
            feed.shown().release(), feed.screen().get().getClass().getSimpleName(), List.of());
  }

  void on(Event event) {
    if (feed != null) {
      feed.on(event);
    }
  }

  private void did(Event event) {
    tidying.touched();
    on(event);
    if (!isKey(event)) {
      FxThread.after(PAINTED, tidying::answered);
    }
  }

  /** After which another may come at once, as it may not after all else that is touched. */
  private static boolean isKey(Event event) {
    return event instanceof Event.Typed
        || event instanceof Event.Erase
        || event instanceof Event.Clear;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(outside.time().clock().instant(), outside.time().zone());
  }

  private KioskView view() {
    return new KioskView(
        Millimetres.of(panel.pixelsPerMm(), panel.width(), panel.height()),
        this::did,
        outside.time().nanos(),
        outside.outfit());
  }

  /** Whatever happened to the screen or was done to the window, it covers the screen again. */
  private void hold(Stage window, TouchFeed shown) {
    if (!panel.whole()) {
      return;
    }
    Panel screen = Desktop.of(panel);
    if (!screen.equals(panel)) {
      panel = screen;
      outside.staff().stands(panel);
      view = view();
      window.getScene().setRoot(view.root());
      shown.on(new Event.Resized(view.room()));
      view.show(shown.screen().get());
    }
    if (window.isIconified()) {
      window.setIconified(false);
    }
    place(window);
    if (!window.isFocused()) {
      window.toFront();
      window.requestFocus();
    }
  }

  private Stage window(Scene scene) {
    var window = new Stage(StageStyle.UNDECORATED);
    window.setTitle("Openhall");
    scene.setCursor(Cursor.NONE);
    window.setScene(scene);
    // Placed before it is shown: without a window manager full screen alone changes nothing.
    place(window);
    window.setFullScreenExitHint("");
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    window.setOnCloseRequest(javafx.event.Event::consume);
    window.show();
    return window;
  }

  private void place(Stage window) {
    window.setX(panel.left());
    window.setY(panel.top());
    window.setWidth(panel.width());
    window.setHeight(panel.height());
  }
}
