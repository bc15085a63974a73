package openhall.authoring.importing;

import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import tools.jackson.databind.node.ObjectNode;

/** One row of a sheet under its headings. */
final class Filled {

  private final String file;
  private final Sheet sheet;
  private final Row row;
  private final Map<Integer, Column> columns;

  Filled(String file, Sheet sheet, Row row, Map<Integer, Column> columns) {
    this.file = file;
    this.sheet = sheet;
    this.row = row;
    this.columns = columns;
  }

  Sheet sheet() {
    return sheet;
  }

  String at() {
    return sheet.name() + "!" + row.number();
  }

  Place place() {
    return new Place(file, at(), "");
  }

  String id() {
    return row.cells().entrySet().stream()
        .filter(cell -> isId(cell.getKey()))
        .map(cell -> Cells.meant(cell.getValue()))
        .findFirst()
        .orElse("");
  }

  private boolean isId(int index) {
    Column column = columns.get(index);
    return column != null && (column.form() == Column.Form.OWNER || column.path().equals("id"));
  }

  void fill(ObjectNode target, String prefix, Map<String, Place> cells) {
    row.cells()
        .forEach((index, cell) -> {
          Column column = columns.get(index);
          if (column != null) {
            Cells.put(target, column, Cells.meant(cell));
            String field = prefix + column.path().replace("[]", "[0]");
            cells.put(
                field,
                new Place(
                    file,
                    sheet.name() + "!" + CellReference.convertNumToColString(index) + row.number(),
                    ""));
          }
        });
    onTheSpotHasNoUnit(target);
  }

  private void onTheSpotHasNoUnit(ObjectNode target) {
    for (Column column : sheet.columns()) {
      if (column.form() == Column.Form.LIMIT
          && target.get(column.path()) instanceof ObjectNode limit
          && limit.has("onTheSpot")) {
        limit.remove("unit");
      }
    }
  }
}
