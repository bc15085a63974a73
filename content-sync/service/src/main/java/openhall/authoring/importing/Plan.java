package openhall.authoring.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Item;

/**
 * How a table is to be understood.
 *
 * @param fields the field that each column fills, empty for one that is left out
 * @param defaults what a field says on every line that does not fill it
 */
public record Plan(Item.Kind kind, List<String> fields, Map<String, String> defaults) {

  public Plan {
    fields = List.copyOf(fields);
    defaults = Map.copyOf(defaults);
  }

  /** The kinds that a list may be of. */
  public static List<Item.Kind> kinds() {
    return FlatFields.KINDS;
  }

  /** The fields that a column may fill. */
  public static List<Field> fields(Item.Kind kind) {
    return FlatFields.of(kind).stream().map(column -> Field.of(column, "")).toList();
  }

  /** By the headings, and by what all lists of an office have in common. */
  public static Plan guessed(Table table, Item.Kind kind, String unitName, LocalDate today) {
    List<String> fields = Guess.fields(table.headings(), kind);
    var defaults = new LinkedHashMap<String, String>();
    for (Column column : FlatFields.of(kind)) {
      if (column.required() && !fields.contains(column.heading())) {
        usual(column.path(), unitName, today).ifPresent(v -> defaults.put(column.heading(), v));
      }
    }
    return new Plan(kind, fields, defaults);
  }

  /** The kind that most headings speak of. */
  public static Item.Kind kind(Table table) {
    Item.Kind best = Item.Kind.PROCEDURE;
    for (Item.Kind kind : FlatFields.KINDS) {
      best = filled(table, kind) > filled(table, best) ? kind : best;
    }
    return best;
  }

  private static long filled(Table table, Item.Kind kind) {
    return Guess.fields(table.headings(), kind).stream().filter(f -> !f.isEmpty()).count();
  }

  /** Mandatory fields that nothing fills, to be asked for once for all lines. */
  public List<Field> open() {
    return FlatFields.of(kind).stream()
        .filter(column -> column.required() && !fields.contains(column.heading()))
        .filter(column -> !column.path().equals("id"))
        .map(column -> Field.of(column, defaults.getOrDefault(column.heading(), "")))
        .toList();
  }

  /** What is wrong with it, in words for whoever made it. */
  public List<String> objections() {
    var wrong = new ArrayList<String>();
    fields.stream()
        .filter(field -> !field.isEmpty())
        .filter(field -> fields.indexOf(field) != fields.lastIndexOf(field))
        .distinct()
        .forEach(field -> wrong.add("有两列都选了“" + field + "”，请只留一列"));
    open().stream()
        .filter(field -> field.value().isBlank())
        .forEach(field -> wrong.add("“" + field.heading() + "”是必填的：请选一列，或在下面写明统一的内容"));
    return wrong;
  }

  private static Optional<String> usual(String path, String unitName, LocalDate today) {
    return switch (path) {
      case "catalogue.issuingOrgan", "authority.name" -> Optional.of(unitName);
      case "issuedOn" -> Optional.of(today.toString());
      case "disclosure.class" -> Optional.of("长期公开");
      case "disclosure.visibility" -> Optional.of("广泛公开");
      case "disclosure.audience" -> Optional.of("向社会公开");
      default -> Optional.empty();
    };
  }
}
