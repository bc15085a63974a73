package openhall.kiosk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import openhall.content.BoardName;
import openhall.content.ItemKey;
import openhall.kiosk.board.BoardComposer;
import openhall.kiosk.board.BoardShow;
import openhall.kiosk.board.BoardTime;
import openhall.kiosk.board.BoardView;
import openhall.kiosk.board.BoardWindows;
import openhall.kiosk.board.Drift;
import openhall.kiosk.board.Layout;
import openhall.kiosk.board.Mishaps;
import openhall.kiosk.board.Movement;
import openhall.kiosk.board.Scale;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.device.PanelKeeper;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.screen.FaultCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lobby board: a window that stands, and what glides over it. FX thread only. */
final class BoardFront implements Front {

  private static final Logger LOG = LoggerFactory.getLogger(BoardFront.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Outside outside;
  private final Gliding gliding;
  private final Mishaps mishaps;
  private final Tidying tidying;
  private Panel panel;
  private BoardView view;
  private BoardShow show;
  private @Nullable BoardWindows windows;
  private @Nullable StoreCatalogue latest;
  private boolean blank;
  private boolean dark;
  private String notice = "";
  private String marked = "";
  private List<ItemKey> before = List.of();
  private Instant since = Instant.EPOCH;

  /**
   * What a board asks for beside its glass.
   *
   * @param name that staff call it by
   * @param staff hears of what could not be shown, and does not keep it waiting
   */
  record Outside(
      BoardName name,
      BoardTime time,
      ZoneId zone,
      BoardOptions options,
      PanelKeeper power,
      Consumer<? super Mishaps.Mishap> staff) {}

  BoardFront(Panel panel, Outside outside) {
    this.outside = outside;
    this.gliding = new Gliding(Gliding.Way.told());
    this.mishaps = new Mishaps(outside.staff());
    this.tidying = new Tidying(Runtime.getRuntime()::totalMemory, System::gc);
    this.panel = Desktop.filled(panel);
    Layout layout = layout(this.panel);
    this.view = new BoardView(layout);
    this.show = show(layout, view);
  }

  private static Layout layout(Panel panel) {
    var asked = new Scale(panel.pixelsPerMm(), panel.distanceMm());
    Layout layout = Layout.of(panel.width(), panel.height(), asked);
    if (layout.isTooFar(asked)) {
      LOG.warn(
          "屏幕太小，{} 毫米外看不清；字号按 {} 毫米 the panel is too small for that distance",
          Math.round(panel.distanceMm()),
          Math.round(layout.scale().distanceMm()));
    }
    return layout;
  }

  private BoardShow show(Layout layout, BoardView on) {
    if (outside.options().isTouched()) {
      on.pausedBy(this::pauseOrGo);
    }
    var composer = new BoardComposer(layout, mishaps);
    return new BoardShow(
        outside.options().isStill() ? composer.standing() : composer,
        on,
        new Movement(gliding),
        outside.time(),
        outside.name(),
        outside.zone());
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
    windows = new BoardWindows(view.node(), place(), gliding);
    // What goes wrong outside of our own code, such as in a frame, must not leave a dead page.
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, e) -> show.failed(new IllegalStateException(e)));
  }

  @Override
  public void blank(Predicate<BoardName> ordered) {
    blank = ordered.test(outside.name());
    show.blank(blank);
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    latest = catalogue;
    show.release(catalogue);
    tell();
  }

  /** In place of the mark: nobody but staff reads it. */
  @Override
  public void notice(String words) {
    notice = words;
    tell();
  }

  @Override
  public void second() {
    fit();
    show.second();
    tidying.second();
    rest();
    hold();
    tell();
  }

  /** Another resolution, or another screen at that place: all is laid out anew. */
  private void fit() {
    Panel there = Desktop.filled(panel);
    if (there.equals(panel) || windows == null || latest == null) {
      return;
    }
    panel = there;
    marked = "";
    Layout layout = layout(there);
    view = new BoardView(layout);
    show = show(layout, view);
    show.blank(blank);
    show.release(latest);
    windows.show(view.node(), place());
    LOG.info("屏幕变了，重新排版 the screen has changed: {}", there.words());
  }

  private Box place() {
    return new Box(
        (int) panel.left(), (int) panel.top(), (int) panel.width(), (int) panel.height());
  }

  private void pauseOrGo() {
    BoardTime time = outside.time();
    if (time.isPaused()) {
      time.go();
    } else {
      time.pause();
    }
    show.second();
  }

  /** A board that is a part of a larger picture must not move against the rest. */
  private void hold() {
    if (windows != null) {
      Rectangle2D screen = Desktop.at(panel.left(), panel.top());
      boolean alone =
          panel.isAt(screen.getWidth(), screen.getHeight(), screen.getMinX(), screen.getMinY());
      windows.hold(alone ? Drift.at(outside.time().passed()) : Drift.NONE);
    }
  }

  private void rest() {
    LocalDateTime local = LocalDateTime.ofInstant(outside.time().wall(), outside.zone());
    boolean quiet = outside.options().quiet().contains(local) || show.isQuiet();
    boolean rests = quiet && (blank || !show.hasEmergency());
    dark = rests;
    show.rest(rests);
    outside.power().rests(rests);
  }

  @Override
  public List<Stage> windows() {
    return windows == null ? List.of() : windows.stages();
  }

  @Override
  public boolean isDark() {
    return dark;
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
    Map<String, Object> words = glass.status("Board");
    words.put("movedBy", gliding.way());
    words.put("panel", panel.words());
    words.put("since", since.toString());
    words.put("blanked", blank);
    words.put("paused", outside.time().isPaused());
    words.put("power", outside.power().state());
    words.put("skipped", mishaps.all().stream().map(BoardFront::told).toList());
    return Map.copyOf(words);
  }

  @Override
  public List<OnGlass> glass() {
    return show.release().stream()
        .map(release -> new OnGlass(outside.name().value(), release, show.visible()))
        .toList();
  }

  /** Brings the mark to what is on the glass now. */
  private void tell() {
    Optional<OnGlass> glass = glass().stream().findFirst();
    List<ItemKey> items = glass.map(OnGlass::items).orElse(List.of());
    if (!items.equals(before)) {
      before = items;
      since = outside.time().wall();
    }
    String next = notice.isEmpty() ? glass.map(this::mark).orElse("") : notice;
    if (!next.equals(marked)) {
      marked = next;
      view.mark(next);
    }
  }

  private String mark(OnGlass glass) {
    String skipped = mishaps.all().isEmpty() ? "" : " · 有 %d 处显示不出".formatted(mishaps.all().size());
    return glass
        .release()
        .release()
        .map(r ->
            "内容截至 %s · 第 %d 版 · 已核验 · %s%s"
                .formatted(TIME.format(r.asOf()), r.number(), glass.code(), skipped))
        .orElse("");
  }

  private static Map<String, Object> told(Mishaps.Mishap mishap) {
    return Map.of(
        "what", mishap.what(),
        "items", mishap.items().stream().map(ItemKey::toString).toList(),
        "code", FaultCode.ofBoard(mishap.why()));
  }
}
