package openhall.authoring.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the workbook that the importer reads: a sheet a kind and a part, code lists as drop-downs,
 * one example in each, and the items given. No text in it can act as a formula.
 */
public final class Template {

  private static final String APPLICATION = "openhall";
  private static final String VERSION = "1.0";
  private static final int LAST_ROW = 5_000;
  private static final double NARROWEST = 12;
  private static final String HEADING = "1F4E79";
  private static final String MANDATORY = "9C0006";

  private final Workbook workbook;
  private final CodeLists codeLists = new CodeLists();

  private Template(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Writes the template with these items below the examples; closes nothing. */
  public static void write(OutputStream out, List<Item> items) throws IOException {
    try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
      new Template(workbook).sheets(items.stream().map(ItemJson::tree).toList());
    }
  }

  private void sheets(List<ObjectNode> items) throws IOException {
    List<Entry> entries = new ArrayList<>(examples());
    items.forEach(tree -> entries.add(new Entry(tree, "")));
    explain(workbook.newWorksheet("填写说明"));
    var written = new ArrayList<Worksheet>();
    Sheets.ALL.forEach(sheet -> written.add(workbook.newWorksheet(sheet.name())));
    codeLists.write(workbook.newWorksheet("代码表"));
    for (int i = 0; i < written.size(); i++) {
      sheet(written.get(i), Sheets.ALL.get(i), entries);
    }
  }

  /** Code lists on a hidden sheet, a column each, for the drop-downs to point at. */
  private static final class CodeLists {

    private final List<List<String>> lists = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();

    void write(Worksheet sheet) {
      for (Column column : Sheets.ALL.stream().flatMap(s -> s.columns().stream()).toList()) {
        if (column.dropDown() && !lists.contains(column.offered())) {
          int at = lists.size();
          lists.add(column.offered());
          for (int row = 0; row < column.offered().size(); row++) {
            sheet.value(row, at, column.offered().get(row));
          }
          ranges.add(sheet.range(0, at, column.offered().size() - 1, at));
        }
      }
      sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    Range range(Column column) {
      return ranges.get(lists.indexOf(column.offered()));
    }
  }

  private void sheet(Worksheet out, Sheet sheet, List<Entry> entries) {
    List<Column> columns = sheet.columns();
    for (int i = 0; i < columns.size(); i++) {
      heading(out, i, columns.get(i));
    }
    out.freezePane(1, 1);
    int row = 1;
    for (Entry entry : entries) {
      if (sheet.owners().stream().anyMatch(kind -> kind.wireName().equals(entry.kind()))) {
        for (ObjectNode line : entry.lines(sheet)) {
          row(out, row++, columns, line, entry);
        }
      }
    }
  }

  private void heading(Worksheet out, int index, Column column) {
    out.value(0, index, column.required() ? column.heading() + "*" : column.heading());
    out.style(0, index)
        .bold()
        .fontColor("FFFFFF")
        .fillColor(column.required() ? MANDATORY : HEADING)
        .wrapText(true)
        .set();
    out.width(index, Math.max(NARROWEST, column.heading().length() * 2.4));
    if (!column.hint().isEmpty()) {
      out.comment(0, index, (column.required() ? "必填。" : "") + column.hint());
    }
    if (column.dropDown()) {
      out.range(1, index, LAST_ROW, index)
          .validateWithList(codeLists.range(column))
          .allowBlank(true)
          .showErrorMessage(true)
          .errorTitle(column.heading())
          .error("请从下拉列表中选择");
    }
  }

  private static void row(
      Worksheet out, int row, List<Column> columns, ObjectNode line, Entry entry) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean id = column.form() == Column.Form.OWNER || column.path().equals("id");
      String text = id ? entry.mark() + entry.id() : Cells.get(line, column);
      if (!text.isEmpty()) {
        out.value(row, i, Cells.harmless(text));
      }
      var style = out.style(row, i).wrapText(true).verticalAlignment("top").format("@");
      if (!entry.mark().isEmpty()) {
        style.italic().fontColor("7F7F7F");
      }
      style.set();
    }
  }

  private static void explain(Worksheet out) {
    List<String> lines =
        List.of(
            "明厅导入模板 填写说明",
            "1. 红色标题的列必填；把鼠标停在标题上可看填写要求。",
            "2. 每个条目先填主表（办事程序、收费公示、办事制度、公告公示、部门、大厅、查找设置）的一行，再在分表（申请材料、办理流程等）中用同一个“标识”填它的各行。",
            "3. 标识以“示例”开头的行是示例，不会导入，可以删去。",
            "4. 列的先后可以调整，列名不要改；来源没有写明的内容请留空，不要猜填。",
            "5. 以 = + - @ 开头的文字，前面请加一个英文单引号。",
            "6. 保存为 .xlsx，不超过 10 MB，然后执行：openhall import 文件名");
    for (int i = 0; i < lines.size(); i++) {
      out.value(i, 0, lines.get(i));
    }
    out.style(0, 0).bold().fontSize(16).set();
    out.width(0, 110);
  }

  private static List<Entry> examples() throws IOException {
    try (InputStream in = Template.class.getResourceAsStream("examples.json")) {
      if (in == null) {
        throw new IllegalStateException("examples.json is part of the program");
      }
      var entries = new ArrayList<Entry>();
      for (JsonNode tree : JsonText.parse(in.readAllBytes())) {
        entries.add(new Entry((ObjectNode) tree, Workbooks.EXAMPLE + " "));
      }
      return entries;
    }
  }

  /** An item to write; the mark stands before its id. */
  private record Entry(ObjectNode tree, String mark) {

    String kind() {
      return tree.path("kind").asString("");
    }

    String id() {
      return tree.path("id").asString("");
    }

    List<ObjectNode> lines(Sheet sheet) {
      if (sheet.holdsItems()) {
        return List.of(tree);
      }
      var lines = new ArrayList<ObjectNode>();
      if (tree.get(sheet.list()) instanceof ArrayNode parts) {
        parts.forEach(part -> lines.add((ObjectNode) part));
      }
      return lines;
    }
  }
}
