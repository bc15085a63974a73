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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/**
 * A table of a notice or a rule as one node for each row: first row is the heading, columns of
 * figures stand to the right. Where columns would be too narrow, each row lists what is in it. FX
 * thread only.
 */
final class TableRows {
  private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9][0-9,.]*%?|-|—|");

  /** How wide a column is, in hundredths, and whether it holds figures. */
  private record Column(double share, boolean figures) {}

  // Of the drawing, in mm: type, around a cell, around a table in its width.
  private static final double TYPE = 13.5;
  private static final double AROUND = 12;
  private static final double BESIDE = 36;
  private static final int WORD = 12;

  private final List<List<String>> rows;
  private final List<Column> columns;
  private final boolean narrow;

  TableRows(Millimetres mm, List<List<String>> rows) {
    this.rows = rows;
    this.columns = columns(rows);
    this.narrow = IntStream.range(0, columns.size()).anyMatch(at -> isNarrow(mm, at));
  }

  Stream<Region> nodes() {
    return narrow
        ? IntStream.range(1, rows.size()).mapToObj(this::list)
        : IntStream.range(0, rows.size()).mapToObj(this::row);
  }

  /** Whether not even a short word has room in one line of a column. */
  private boolean isNarrow(Millimetres mm, int at) {
    int word = rows.stream().mapToInt(row -> Math.min(WORD, breadth(row.get(at)))).max().orElse(0);
    double room = (mm.column() - mm.length(BESIDE)) * columns.get(at).share() / 100;
    return word * mm.text(TYPE) / 2 > room - mm.length(AROUND);
  }

  private VBox list(int index) {
    List<String> heads = rows.getFirst();
    List<String> cells = rows.get(index);
    VBox list = Say.column("table", Say.text(cells.getFirst(), "table-name"));
    for (int i = 1; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        list.getChildren().add(pair(heads.get(i), cells.get(i)));
      }
    }
    return list;
  }

  /** Side by side if both are short. */
  private static Region pair(String head, String cell) {
    if (breadth(head) > WORD || breadth(cell) > WORD) {
      return Say.column("table-pair", Say.text(head, "table-label"), Say.text(cell, "table-value"));
    }
    Label value = Say.word(cell, "table-value");
    return Say.row("table-pair", Say.text(head, "table-label"), Say.space(), value);
  }

  private Region row(int index) {
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
