package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A filled-in template to drafts: rows of items, and rows of parts joined to them by 标识. */
final class Workbooks {

  static final String EXAMPLE = "示例";
  static final Set<String> IGNORED = Set.of("填写说明", "代码表");

  private final String file;
  private final ImportOptions options;
  private final Gathered out = new Gathered();
  private final Map<String, Entered> records = new LinkedHashMap<>();

  private Workbooks(String file, ImportOptions options) {
    this.file = file;
    this.options = options;
  }

  static Gathered read(String file, byte[] bytes, ImportOptions options) {
    Map<String, List<Row>> sheets = SheetReader.read(bytes);
    var workbook = new Workbooks(file, options);
    workbook.unknown(sheets);
    // Items first, wherever their sheets stand, so that parts find their owners.
    for (Sheet sheet : Sheets.ALL) {
      if (sheet.holdsItems()) {
        workbook.rows(sheet, sheets.getOrDefault(sheet.name(), List.of()));
      }
    }
    for (Sheet sheet : Sheets.ALL) {
      if (!sheet.holdsItems()) {
        workbook.rows(sheet, sheets.getOrDefault(sheet.name(), List.of()));
      }
    }
    workbook.records.values().forEach(record -> workbook.out.add(record.draft()));
    return workbook.out;
  }

  private void unknown(Map<String, List<Row>> sheets) {
    boolean any = false;
    for (String name : sheets.keySet()) {
      boolean known = Sheets.named(name).isPresent();
      any |= known;
      if (!known && !IGNORED.contains(name)) {
        out.add(
            Finding.warning(
                Check.TEMPLATE,
                place(name),
                "",
                name,
                "模板里没有这张表，未导入",
                "not a sheet of the template; ignored"));
      }
    }
    if (!any) {
      throw new Unreadable(
          "这不是导入模板：没有一张认识的表，请用 openhall template 生成模板",
          "this is not the template: none of its sheets is known; make one with openhall template");
    }
  }

  private void rows(Sheet sheet, List<Row> rows) {
    if (rows.size() < 2) {
      return;
    }
    Map<Integer, Column> columns = columns(sheet, rows.getFirst());
    for (Row row : rows.subList(1, rows.size())) {
      var filled = new Filled(file, sheet, row, columns);
      if (filled.id().startsWith(EXAMPLE)) {
        continue;
      }
      if (sheet.holdsItems()) {
        item(filled);
      } else {
        part(filled);
      }
    }
  }

  private Map<Integer, Column> columns(Sheet sheet, Row heading) {
    var columns = new HashMap<Integer, Column>();
    var seen = new ArrayList<Column>();
    heading
        .cells()
        .forEach((index, text) -> {
          Place place = place(sheet.name() + "!" + letter(index) + heading.number());
          String name = text.strip().replaceFirst("\\s*[*＊]$", "");
          Optional<Column> column = sheet.column(name).filter(known -> !seen.contains(known));
          column.ifPresent(seen::add);
          column.ifPresent(known -> columns.put(index, known));
          if (column.isEmpty()) {
            out.add(
                Finding.warning(
                    Check.TEMPLATE,
                    place,
                    "",
                    name,
                    "模板里没有这一列，或列名重复，未导入",
                    "not a column of the template, or twice; ignored"));
          }
        });
    for (Column column : sheet.columns()) {
      if (column.required() && !seen.contains(column)) {
        Place place = place(sheet.name() + "!" + heading.number());
        out.add(
            Finding.reject(
                Check.TEMPLATE,
                place,
                column.path(),
                column.heading(),
                "缺少必填列“" + column.heading() + "”",
                "this mandatory column is missing"));
      }
    }
    return columns;
  }

  private void item(Filled filled) {
    var record = new Entered(filled);
    ObjectNode tree = record.tree();
    tree.put("kind", filled.sheet().kind().wireName());
    tree.put("revision", 1);
    filled.fill(tree, "", record.cells());
    if (!tree.has("unit")) {
      tree.put("unit", options.unit().path());
    }
    // A row without an id, or with one that is taken, stays a record of its own and is refused
    // later.
    String key =
        records.containsKey(filled.id()) || filled.id().isEmpty() ? filled.at() : filled.id();
    records.put(key, record);
  }

  private void part(Filled filled) {
    Entered owner = records.get(filled.id());
    boolean fits = owner != null && filled.sheet().owners().contains(owner.kind());
    if (owner == null || !fits) {
      out.add(
          Finding.reject(
              Check.TEMPLATE,
              filled.place(),
              filled.sheet().list(),
              filled.id(),
              "主表里找不到这个标识，这一行无处可归",
              "no item of a fitting kind has this id"));
      return;
    }
    String list = filled.sheet().list();
    ArrayNode parts =
        owner.tree().get(list) instanceof ArrayNode there ? there : owner.tree().putArray(list);
    String path = list + "[" + parts.size() + "]";
    owner.cells().put(path, filled.place());
    filled.fill(parts.addObject(), path + ".", owner.cells());
  }

  private Place place(String at) {
    return new Place(file, at, "");
  }

  private static String letter(int column) {
    return CellReference.convertNumToColString(column);
  }
}
