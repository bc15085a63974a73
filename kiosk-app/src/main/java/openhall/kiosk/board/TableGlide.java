package openhall.kiosk.board;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import openhall.kiosk.board.present.Axis;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Speed;
import openhall.kiosk.board.present.Strip;

/** The rows of a table that glides, under its headings, which stand. FX thread only. */
public final class TableGlide {

  private final Layout layout;
  private final RowsView rows;
  private final Box window;

  public TableGlide(Layout layout) {
    this.layout = layout;
    this.rows = new RowsView(layout);
    int heads = (int) (layout.titleHeight() + layout.columnHeadHeight());
    int padding = (int) layout.padding();
    this.window =
        new Box(
            (int) layout.margin() + padding,
            (int) layout.headHeight() + padding + heads,
            (int) layout.textWidth(),
            (int) (layout.bodyHeight() - layout.columnHeadHeight()));
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

  private Parent drawn(Page.GlidingTable table, int once, int times) {
    var root = new Pane();
    root.getStyleClass().addAll("root", "panel");
    root.getStylesheets().add(BoardView.stylesheet());
    root.setPrefSize(window.width(), (double) once * times);
    for (int i = 0; i < times; i++) {
      rows.draw(root, table.columns(), table.rows(), 0, (double) i * once);
    }
    return root;
  }

  /** All rows, and as much space as one line between the last and the first. */
  private int once(Page.GlidingTable table) {
    double all = table.rows().stream().mapToDouble(r -> layout.rowHeight(r.lines())).sum();
    return (int) Math.ceil(all + layout.scale().line());
  }
}
