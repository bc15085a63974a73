package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import openhall.content.Block;

/** Sets a table of a rule or a notice in columns, each as wide as what stands in it asks. */
final class TableSetter {

  /** Between two columns, in sizes of the font. */
  private static final double GAP = 1.2;

  // Bold is a little wider than what Lines measures.
  private static final double BOLD = 0.95;

  private final double width;
  private final double size;
  private final Ruler ruler;

  /**
   * @param width of the page, in pixels
   * @param size of the font, in pixels
   */
  TableSetter(double width, double size, Ruler ruler) {
    this.width = width;
    this.size = size;
    this.ruler = ruler;
  }

  /** The lines of its rows; the first row heads them. */
  List<Page.Line> lines(Block.Table table) {
    List<Double> widths = widths(table);
    var lines = new ArrayList<Page.Line>();
    List<Page.Line> heads = row(table.rows().getFirst(), widths, List.of());
    lines.addAll(heads);
    table.rows().stream().skip(1).forEach(row -> lines.addAll(row(row, widths, heads)));
    return lines;
  }

  /** The lines of a row; the one without heads is the heads. */
  private List<Page.Line> row(List<String> cells, List<Double> widths, List<Page.Line> heads) {
    boolean strong = heads.isEmpty();
    List<List<String>> broken =
        IntStream.range(0, cells.size())
            .mapToObj(column ->
                Lines.of(
                    cells.get(column),
                    strong ? widths.get(column) * BOLD : widths.get(column),
                    size,
                    ruler))
            .toList();
    int high = Math.max(1, broken.stream().mapToInt(List::size).max().orElse(1));
    return IntStream.range(0, high)
        .mapToObj(line -> new Page.Line(pieces(broken, widths, line), strong, line > 0, heads))
        .toList();
  }

  private List<Page.Piece> pieces(List<List<String>> cells, List<Double> widths, int line) {
    var pieces = new ArrayList<Page.Piece>();
    double left = 0;
    for (int column = 0; column < cells.size(); column++) {
      if (line < cells.get(column).size()) {
        pieces.add(new Page.Piece(cells.get(column).get(line), left));
      }
      left += widths.get(column) + GAP * size;
    }
    return pieces;
  }

  /** What each asks, if there is room; otherwise the wide ones share what the narrow ones leave. */
  private List<Double> widths(Block.Table table) {
    int columns = table.rows().getFirst().size();
    List<Double> asked =
        IntStream.range(0, columns).mapToObj(column -> widest(table, column)).toList();
    var widths = new ArrayList<>(asked);
    double room = width - (columns - 1) * GAP * size;
    int left = columns;
    for (int column :
        IntStream.range(0, columns).boxed().sorted(Comparator.comparing(asked::get)).toList()) {
      widths.set(column, Math.min(asked.get(column), room / left));
      room -= widths.get(column);
      left--;
    }
    return widths;
  }

  private Double widest(Block.Table table, int column) {
    return IntStream.range(0, table.rows().size())
        .mapToDouble(row ->
            ruler.width(table.rows().get(row).get(column), size, row == 0) / (row == 0 ? BOLD : 1))
        .max()
        .orElse(0);
  }
}
