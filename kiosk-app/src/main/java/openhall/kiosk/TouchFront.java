package openhall.kiosk;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.TouchFeed;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.State;
import openhall.kiosk.view.KioskView;
import openhall.kiosk.view.control.Millimetres;
import org.jspecify.annotations.Nullable;

/** The touchscreen: one window that cannot be left. FX thread only. */
final class TouchFront implements Front {

  private final Panel panel;
  private final InstantSource clock;
  private final ZoneId zone;
  private final KioskView view;
  private @Nullable Stage stage;
  private @Nullable TouchFeed feed;
  private @Nullable StoreCatalogue shown;

  TouchFront(Panel panel, InstantSource clock, ZoneId zone) {
    this.panel = panel;
    this.clock = clock;
    this.zone = zone;
    this.view =
        new KioskView(
            new Millimetres(panel.pixelsPerMm(), panel.width(), panel.height(), false),
            this::on,
            System::nanoTime);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    var started = new TouchFeed(State.home(view.rows()), catalogue, this::now, usage::opened);
    feed = started;
    shown = catalogue;
    started.screen().subscribe(view::show);
    stage = window(new Scene(view.root(), panel.width(), panel.height()));
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    if (feed != null) {
      shown = catalogue;
      feed.release(catalogue);
    }
  }

  @Override
  public void notice(String words) {
    view.notice(words);
  }

  @Override
  public void second() {
    on(new Event.SecondPassed());
  }

  @Override
  public List<Stage> windows() {
    return stage == null ? List.of() : List.of(stage);
  }

  @Override
  public Map<String, Object> showing() {
    return feed == null || shown == null
        ? Map.of()
        : Front.status(shown, feed.screen().get().getClass().getSimpleName(), List.of());
  }

  private void on(Event event) {
    if (feed != null) {
      feed.on(event);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), zone);
  }

  private Stage window(Scene scene) {
    var window = new Stage(StageStyle.UNDECORATED);
    window.setTitle("Openhall");
    scene.setCursor(Cursor.NONE);
    window.setScene(scene);
    // Placed before it is shown: without a window manager full screen alone changes nothing.
    window.setX(panel.left());
    window.setY(panel.top());
    window.setWidth(panel.width());
    window.setHeight(panel.height());
    window.setFullScreenExitHint("");
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    window.setOnCloseRequest(javafx.event.Event::consume);
    window.show();
    return window;
  }
}
