package openhall.kiosk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import openhall.kiosk.board.BoardComposer;
import openhall.kiosk.board.BoardShow;
import openhall.kiosk.board.BoardView;
import openhall.kiosk.board.BoardWindows;
import openhall.kiosk.board.Layout;
import openhall.kiosk.board.Scale;
import openhall.kiosk.board.Ticker;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.screen.Catalogue;
import org.jspecify.annotations.Nullable;

/** The lobby board: two windows, one that stands and one that glides. FX thread only. */
final class BoardFront implements Front {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Panel panel;
  private final InstantSource clock;
  private final Layout layout;
  private final BoardView view;
  private final Ticker ticker;
  private final BoardShow show;
  private @Nullable BoardWindows windows;
  private @Nullable StoreCatalogue shown;
  private String notice = "";

  BoardFront(Panel panel, InstantSource clock, ZoneId zone) {
    this.panel = panel;
    this.clock = clock;
    this.layout =
        new Layout(
            panel.width(), panel.height(), new Scale(panel.pixelsPerMm(), panel.distanceMm()));
    this.view = new BoardView(layout);
    this.ticker = new Ticker(layout);
    this.show = new BoardShow(new BoardComposer(layout), view, ticker, zone);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
    second();
    windows = new BoardWindows(layout, view, ticker, panel.left(), panel.top());
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
    return shown == null ? Map.of() : Front.status(shown.release(), "Board", show.visible());
  }

  private static String mark(Catalogue.Release release) {
    return "内容截至 %s · 第 %d 版 · 已核验".formatted(TIME.format(release.asOf()), release.number());
  }
}
