package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import openhall.authoring.BandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Between the text of a cell and the field it stands for, both ways. */
final class Cells {

  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");
  private static final Pattern LIMIT =
      Pattern.compile("([0-9]{1,5})\\s*(?:个)?\\s*(工作日|自然日|日|天|小时|月|年)?");
  private static final Pattern SPLIT = Pattern.compile("[\\n、,，;；]");

  private Cells() {}

  /** Text that no spreadsheet takes for a formula. */
  static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** The text behind {@link #harmless}. */
  static String meant(String cell) {
    String text = cell.strip();
    boolean guarded = text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches();
    return guarded ? text.substring(1) : text;
  }

  /** Puts the cell's value into the item or part; a value that cannot be is left for the mapper. */
  static void put(ObjectNode target, Column column, String cell) {
    switch (column.form()) {
      case TEXT -> field(target, column).put(name(column), cell);
      case LINES -> lines(field(target, column).putArray(name(column)), cell);
      case ALIGNED -> aligned(target, column, cell);
      case INTEGER -> field(target, column).set(name(column), integer(cell));
      case FLAG -> flag(field(target, column), name(column), cell);
      case DATE -> field(target, column).put(name(column), day(cell));
      case CODE -> field(target, column).put(name(column), code(column, cell));
      case CODES -> codes(field(target, column).putArray(name(column)), column, cell);
      case LIMIT -> limit(inner(target, column.path()), cell);
      case BODY -> field(target, column).set(name(column), BodyText.read(cell));
      case GROUPS -> groups(field(target, column).putArray(name(column)), cell);
      case BANDS -> bands(field(target, column).putArray(name(column)), cell);
      case CONTACT -> Contacts.put(target, column.path(), cell);
      case OWNER -> {}
    }
  }

  /** What the cell of a field says; empty where the field is absent. */
  static String get(ObjectNode source, Column column) {
    if (column.form() == Column.Form.CONTACT) {
      return Contacts.get(source, column.path());
    }
    JsonNode value = source.at("/" + column.path().replace("[]", "").replace('.', '/'));
    return switch (column.form()) {
      case TEXT, INTEGER, DATE -> value.asString("");
      case LINES -> String.join("\n", strings(value));
      case ALIGNED -> alignedLines(source, column);
      case FLAG -> value.isBoolean() ? (value.booleanValue() ? "是" : "否") : "";
      case CODE -> shown(column, value.asString(""));
      case CODES ->
          String.join("、", strings(value).stream().map(code -> shown(column, code)).toList());
      case LIMIT ->
          value.path("onTheSpot").asBoolean(false) ? "当场办结" : value.path("amount").asString("");
      case BODY -> value instanceof ArrayNode blocks ? BodyText.write(blocks) : "";
      case GROUPS ->
          value
              .valueStream()
              .map(group -> String.join("、", strings(group)))
              .collect(Collectors.joining("\n"));
      case BANDS ->
          value
              .valueStream()
              .map(band -> BandLine.of(band).written())
              .collect(Collectors.joining("\n"));
      case OWNER, CONTACT -> source.path("id").asString("");
    };
  }

  private static ObjectNode field(ObjectNode target, Column column) {
    int dot = column.path().lastIndexOf('.');
    return dot < 0 ? target : inner(target, column.path().substring(0, dot));
  }

  private static String name(Column column) {
    return column.path().substring(column.path().lastIndexOf('.') + 1);
  }

  private static ObjectNode inner(ObjectNode target, String name) {
    return target.get(name) instanceof ObjectNode there ? there : target.putObject(name);
  }

  private static void lines(ArrayNode list, String cell) {
    cell.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
  }

  private static void groups(ArrayNode list, String cell) {
    cell.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          ArrayNode group = list.addArray();
          SPLIT
              .splitAsStream(line)
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .forEach(group::add);
        });
  }

  private static void bands(ArrayNode list, String cell) {
    BandLine.read(cell).forEach(band -> list.add(band.tree()));
  }

  private static void aligned(ObjectNode target, Column column, String cell) {
    int brackets = column.path().indexOf("[]");
    String list = column.path().substring(0, brackets);
    String name = column.path().substring(brackets + 3);
    ArrayNode elements =
        target.get(list) instanceof ArrayNode there ? there : target.putArray(list);
    List<String> lines = cell.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (elements.size() <= i) {
        elements.addObject();
      }
      if (!lines.get(i).isEmpty() && elements.get(i) instanceof ObjectNode element) {
        element.put(name, lines.get(i));
      }
    }
  }

  private static String alignedLines(ObjectNode source, Column column) {
    int brackets = column.path().indexOf("[]");
    var lines = new ArrayList<String>();
    for (JsonNode element : source.path(column.path().substring(0, brackets))) {
      lines.add(element.path(column.path().substring(brackets + 3)).asString(""));
    }
    return String.join("\n", lines).stripTrailing();
  }

  private static JsonNode integer(String cell) {
    boolean number = cell.matches("[0-9]{1,9}");
    return number
        ? JsonText.NODES.numberNode(Integer.parseInt(cell))
        : JsonText.NODES.stringNode(cell);
  }

  private static void flag(ObjectNode target, String name, String cell) {
    switch (cell) {
      case "是", "有", "可以", "收费", "true", "TRUE", "1", "Y", "y", "√" -> target.put(name, true);
      case "否", "无", "不可以", "不收费", "免费", "不收取费用", "false", "FALSE", "0", "N", "n", "×" ->
          target.put(name, false);
      default -> target.put(name, cell);
    }
  }

  private static String day(String cell) {
    Matcher day = DAY.matcher(cell);
    return day.matches()
        ? "%s-%02d-%02d"
            .formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
        : cell;
  }

  private static String code(Column column, String cell) {
    return Choice.meant(column.choices(), cell).map(Choice::code).orElse(cell);
  }

  private static void codes(ArrayNode list, Column column, String cell) {
    SPLIT
        .splitAsStream(cell)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(part -> list.add(code(column, part)));
  }

  private static void limit(ObjectNode limit, String cell) {
    Matcher amount = LIMIT.matcher(cell);
    if (cell.matches("当场办结|当场|即时办结|即办")) {
      limit.removeAll();
      limit.put("onTheSpot", true);
    } else if (amount.matches()) {
      limit.put("amount", Integer.parseInt(amount.group(1)));
      if (amount.group(2) != null) {
        limit.put("unit", unit(amount.group(2)));
      }
    } else {
      limit.put("amount", cell);
    }
  }

  private static String unit(String words) {
    return switch (words) {
      case "工作日" -> "workday";
      case "小时" -> "hour";
      case "月" -> "month";
      case "年" -> "year";
      default -> "day";
    };
  }

  private static String shown(Column column, String code) {
    return Choice.meant(column.choices(), code).map(Choice::shown).orElse(code);
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(value -> value.asString("")).toList();
  }
}
