package openhall.kiosk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import openhall.content.BoardName;
import openhall.kiosk.board.BoardComposer;
import openhall.kiosk.board.BoardShow;
import openhall.kiosk.board.BoardView;
import openhall.kiosk.board.BoardWindows;
import openhall.kiosk.board.Layout;
import openhall.kiosk.board.Movement;
import openhall.kiosk.board.Scale;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.screen.Catalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lobby board: a window that stands, and what glides over it. FX thread only. */
final class BoardFront implements Front {

  private static final Logger LOG = LoggerFactory.getLogger(BoardFront.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Panel panel;
  private final InstantSource clock;
  private final Layout layout;
  private final BoardView view;
  private final Gliding gliding;
  private final BoardShow show;
  private @Nullable BoardWindows windows;
  private @Nullable StoreCatalogue shown;
  private String notice = "";

  BoardFront(Panel panel, BoardName name, InstantSource clock, ZoneId zone) {
    this.panel = panel;
    this.clock = clock;
    var asked = new Scale(panel.pixelsPerMm(), panel.distanceMm());
    this.layout = Layout.of(panel.width(), panel.height(), asked);
    if (layout.isTooFar(asked)) {
      LOG.warn(
          "屏幕太小，{} 毫米外看不清；字号按 {} 毫米 the panel is too small for that distance",
          Math.round(panel.distanceMm()),
          Math.round(layout.scale().distanceMm()));
    }
    this.gliding = new Gliding(Gliding.Way.told());
    this.view = new BoardView(layout);
    this.show = new BoardShow(new BoardComposer(layout), view, new Movement(gliding), name, zone);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
    second();
    var place =
        new Box((int) panel.left(), (int) panel.top(), (int) panel.width(), (int) panel.height());
    windows = new BoardWindows(view.node(), place, gliding);
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    shown = catalogue;
    String mark = catalogue.release().map(BoardFront::mark).orElse("");
    show.release(catalogue, notice.isEmpty() ? mark : notice, clock.instant());
  }

  /** In place of the mark: nobody but staff reads it. */
  @Override
  public void notice(String words) {
    notice = words;
    if (shown != null) {
      release(shown);
    }
  }

  @Override
  public void second() {
    show.at(clock.instant());
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
    var words = new HashMap<>(Front.status(shown.release(), "Board", show.visible()));
    words.put("movedBy", gliding.way());
    return Map.copyOf(words);
  }

  private static String mark(Catalogue.Release release) {
    return "内容截至 %s · 第 %d 版 · 已核验".formatted(TIME.format(release.asOf()), release.number());
  }
}
