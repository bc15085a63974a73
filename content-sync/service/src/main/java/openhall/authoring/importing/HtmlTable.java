package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;

/** The cells of an HTML table as a rectangle; a cell that spans rows is repeated in each. */
final class HtmlTable {

  private static final int WIDEST = 40;
  private static final int LONGEST = 500;

  private HtmlTable() {}

  static List<List<String>> rows(Element table) {
    List<Element> lines =
        table.select("tr").stream()
            .filter(tr -> Objects.equals(tr.closest("table"), table))
            .limit(LONGEST)
            .toList();
    var spanning = new HashMap<Integer, Spanning>();
    var rows = new ArrayList<List<String>>();
    for (Element line : lines) {
      List<String> row = row(line, spanning);
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    rows.forEach(row -> fill(row, width));
    return rows;
  }

  private static List<String> row(Element line, Map<Integer, Spanning> spanning) {
    var row = new ArrayList<String>();
    for (Element cell : line.select("> td, > th")) {
      carry(row, spanning);
      int rowspan = span(cell, "rowspan", LONGEST);
      for (int i = span(cell, "colspan", WIDEST); i > 0 && row.size() < WIDEST; i--) {
        if (rowspan > 1) {
          spanning.put(row.size(), new Spanning(cell.text().strip(), rowspan - 1));
        }
        row.add(cell.text().strip());
      }
    }
    carry(row, spanning);
    return row;
  }

  private static void carry(List<String> row, Map<Integer, Spanning> spanning) {
    for (Spanning from = spanning.remove(row.size()); from != null; ) {
      if (from.left() > 1) {
        spanning.put(row.size(), new Spanning(from.text(), from.left() - 1));
      }
      row.add(from.text());
      from = spanning.remove(row.size());
    }
  }

  private static int span(Element cell, String name, int most) {
    String text = cell.attr(name).strip();
    boolean number = text.matches("[0-9]{1,4}");
    return number ? Math.clamp(Integer.parseInt(text), 1, most) : 1;
  }

  private static void fill(List<String> row, int width) {
    while (row.size() < width) {
      row.add("");
    }
  }

  private record Spanning(String text, int left) {}
}
