package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.TextAlignment;

/**
 * A table of a notice or a rule as one node for each row: first row is the heading, columns of
 * figures stand to the right. FX thread only.
 */
final class TableRows {
  private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9][0-9,.]*%?|-|—|");

  /** How wide a column is, in hundredths, and whether it holds figures. */
  private record Column(double share, boolean figures) {}

  private final List<List<String>> rows;
  private final List<Column> columns;

  TableRows(List<List<String>> rows) {
    this.rows = rows;
    this.columns = columns(rows);
  }

  Stream<GridPane> nodes() {
    return IntStream.range(0, rows.size()).mapToObj(this::row);
  }

  private GridPane row(int index) {
    var row = new GridPane();
    row.getStyleClass().add("table");
    if (index == 0) {
      row.getStyleClass().add("keep");
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(column.share());
      constraints.setHalignment(column.figures() ? HPos.RIGHT : HPos.LEFT);
      row.getColumnConstraints().add(constraints);
      row.add(cell(rows.get(index).get(i), index, column.figures()), i, 0);
    }
    return row;
  }

  private static Label cell(String text, int row, boolean figures) {
    Label cell =
        Say.text(text, row == 0 ? "table-head" : row % 2 == 0 ? "table-even" : "table-cell");
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    cell.setAlignment(figures ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    cell.setTextAlignment(figures ? TextAlignment.RIGHT : TextAlignment.LEFT);
    return cell;
  }

  private static List<Column> columns(List<List<String>> rows) {
    var longest = new ArrayList<Integer>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int at = i;
      int breadth = rows.stream().mapToInt(row -> breadth(row.get(at))).max().orElse(1);
      longest.add(Math.clamp(breadth + 2, 8, 30));
    }
    double whole = longest.stream().mapToInt(Integer::intValue).sum();
    return IntStream.range(0, longest.size())
        .mapToObj(i -> new Column(100 * longest.get(i) / whole, figures(rows, i)))
        .toList();
  }

  private static boolean figures(List<List<String>> rows, int column) {
    return rows.stream().skip(1).allMatch(row -> FIGURE.matcher(row.get(column)).matches());
  }

  /** Han characters are twice as broad as digits. */
  private static int breadth(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
