package openhall.kiosk.view.control;

import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.TextAlignment;

/**
 * A table of a notice or a rule: first row is the heading, columns of figures stand to the right.
 */
final class TableGrid extends GridPane {
  private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9][0-9,.]*%?|-|—|");

  TableGrid(List<List<String>> rows) {
    getStyleClass().addAll("table", "block");
    int columns = rows.getFirst().size();
    for (int column = 0; column < columns; column++) {
      int at = column;
      int longest = rows.stream().mapToInt(row -> breadth(row.get(at))).max().orElse(1);
      boolean figures = rows.stream().skip(1).allMatch(r -> FIGURE.matcher(r.get(at)).matches());
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 * share(longest) / total(rows));
      constraints.setHalignment(figures ? HPos.RIGHT : HPos.LEFT);
      getColumnConstraints().add(constraints);
      for (int row = 0; row < rows.size(); row++) {
        add(cell(rows.get(row).get(column), row == 0, figures, row % 2 == 0), column, row);
      }
    }
  }

  private static Label cell(String text, boolean heading, boolean figures, boolean even) {
    Label cell = Say.text(text, heading ? "table-head" : even ? "table-even" : "table-cell");
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    cell.setAlignment(figures ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    cell.setTextAlignment(figures ? TextAlignment.RIGHT : TextAlignment.LEFT);
    return cell;
  }

  private static int total(List<List<String>> rows) {
    int total = 0;
    for (int column = 0; column < rows.getFirst().size(); column++) {
      int at = column;
      total += share(rows.stream().mapToInt(row -> breadth(row.get(at))).max().orElse(1));
    }
    return total;
  }

  private static int share(int longest) {
    return Math.clamp(longest + 2, 8, 30);
  }

  /** Han characters are twice as broad as digits. */
  private static int breadth(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
