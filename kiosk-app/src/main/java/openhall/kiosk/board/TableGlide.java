package openhall.kiosk.board;

import javafx.scene.layout.Pane;
import openhall.kiosk.board.present.Axis;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Speed;
import openhall.kiosk.board.present.Strip;

/** The rows of a table that glides, under its headings, which stand. FX thread only. */
public final class TableGlide {

  private final PageArea area;
  private final RowsView rows;
  private final Box window;

  /** In a page of that room at that place. */
  TableGlide(Box place, PageArea area) {
    this.area = area;
    this.rows = new RowsView(area);
    int heads = (int) (area.titleHeight() + area.columnHeadHeight());
    int padding = (int) area.padding();
    this.window =
        new Box(
            place.left() + padding,
            place.top() + padding + heads,
            (int) area.textWidth(),
            (int) (area.bodyHeight() - area.columnHeadHeight()));
  }

  /** One round takes as long as the table stays. */
  public Glide glide(Page.GlidingTable table) {
    return glide(table, Speed.atMost(once(table) / (double) table.dwell().toSeconds()));
  }

  /** The same at that speed. */
  public Glide glide(Page.GlidingTable table, Speed speed) {
    int once = once(table);
    int times = Math.max(1, Math.ceilDiv(Strip.leastLength(window.height()), once));
    var strip = new Strip(Axis.UP, once * times, window.width(), () -> drawn(table, once, times));
    return new Glide(window, strip, speed, 0);
  }

  private Pane drawn(Page.GlidingTable table, int once, int times) {
    var root = new Pane();
    root.getStyleClass().addAll("root", "panel");
    root.getStylesheets().add(BoardView.stylesheet());
    for (int i = 0; i < times; i++) {
      rows.draw(root, table.columns(), table.rows(), 0, (double) i * once);
    }
    return root;
  }

  /** All rows, and as much space as one line between the last and the first. */
  private int once(Page.GlidingTable table) {
    double all = table.rows().stream().mapToDouble(area::rowHeight).sum();
    return (int) Math.ceil(all + area.scale().line());
  }
}
