package openhall.authoring.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import openhall.content.Item;
import openhall.content.UnitId;
import org.apache.poi.ss.util.CellReference;
import tools.jackson.databind.node.ObjectNode;

/** A line of a table, as the plan for it says, to a draft. One use. */
final class FlatDraft {

  private static final Pattern FORMULA = Pattern.compile("(?s)[=@＝＠].*|[+\\-＋－][^0-9０-９].*");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^\\s*(?:[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}\\s*[.、．）)](?![0-9])|[①-⑳])\\s*");

  private final Table table;
  private final Table.Line line;
  private final Plan plan;
  private final ObjectNode tree = JsonText.object();
  private final Map<String, Place> places = new HashMap<>();

  private FlatDraft(Table table, Table.Line line, Plan plan) {
    this.table = table;
    this.line = line;
    this.plan = plan;
  }

  static Draft of(Table table, Table.Line line, Plan plan, UnitId unit, List<Finding> findings) {
    return new FlatDraft(table, line, plan).draft(unit, findings);
  }

  private Draft draft(UnitId unit, List<Finding> findings) {
    tree.put("kind", plan.kind().wireName());
    tree.put("revision", 1);
    places.put("", place(line.number() + ""));
    plan.defaults().forEach((field, value) -> put(field, value, places.get("")));
    for (int i = 0; i < plan.fields().size(); i++) {
      String cell = Cells.meant(line.cell(i));
      if (!plan.fields().get(i).isEmpty() && !cell.isEmpty()) {
        Place place = place(CellReference.convertNumToColString(i) + line.number());
        if (FORMULA.matcher(cell).matches()) {
          findings.add(formula(place, plan.fields().get(i), cell));
        }
        put(plan.fields().get(i), cell, place);
      }
    }
    if (!tree.has("unit")) {
      tree.put("unit", unit.path());
    }
    if (!tree.has("id")) {
      tree.put("id", id(plan.kind(), tree));
    }
    return new Draft(tree, this::at);
  }

  /** Whatever has no id in a list goes by its unit and its title. */
  static String id(Item.Kind kind, ObjectNode tree) {
    String identity = tree.path("unit").asString() + "\n" + tree.path("title").asString("");
    return Ids.of(letter(kind) + "-", identity);
  }

  private static Finding formula(Place place, String field, String cell) {
    return Finding.reject(
        Check.FORMULA,
        place,
        field,
        cell,
        "单元格像公式（以 = + - @ 开头），没有执行；请改成文字",
        "looks like a formula; write it as text");
  }

  private void put(String field, String cell, Place place) {
    FlatFields.named(plan.kind(), field)
        .ifPresent(column -> {
          Cells.put(tree, column, sorted(column, cell));
          places.put(column.path().replace("[]", "[0]"), place);
        });
  }

  /** Lists in a cell come with numbers and on one line; what is charged may be told as well. */
  private String sorted(Column column, String cell) {
    if (column.path().equals("charged") && cell.matches("(?s).*[0-9]+(?:\\.[0-9]+)?\\s*元.*")) {
      tree.put("remark", "收费标准：" + cell.replace("\n", "；"));
      return "是";
    }
    return switch (column.form()) {
      case LINES, ALIGNED ->
          cell.replaceAll(cell.indexOf('\n') < 0 ? "[；;]" : "\r", "\n")
              .lines()
              .map(each -> NUMBERED.matcher(each).replaceFirst("").strip())
              .filter(each -> !each.isEmpty())
              .collect(Collectors.joining("\n"));
      case TEXT, INTEGER, FLAG, DATE, CODE, CODES, LIMIT, BODY, GROUPS, BANDS, CONTACT, OWNER ->
          cell;
    };
  }

  private Place place(String at) {
    return new Place("", table.sheet() + "!" + at, "");
  }

  private Place at(String field) {
    String path = field;
    while (!places.containsKey(path)) {
      path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
    return places.getOrDefault(path, new Place("", "", ""));
  }

  static String letter(Item.Kind kind) {
    return kind.wireName().substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
