package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import openhall.content.Department;
import openhall.content.Item;
import openhall.content.Procedure;

/** Rows that lead on to an item, and how they fall into groups. */
final class Rows {
  private Rows() {}

  static Event open(Item item) {
    return new Event.Open(new Place.Page(item.key()));
  }

  static Link link(Item item, String note, String side) {
    return new Link(item.title(), note, side, open(item));
  }

  /** Groups in the order in which their first member comes. */
  static <T> Map<String, List<T>> grouped(List<T> items, Function<T, List<String>> groups) {
    var found = new LinkedHashMap<String, List<T>>();
    for (T item : items) {
      for (String group : groups.apply(item)) {
        found.computeIfAbsent(group, _ -> new ArrayList<>()).add(item);
      }
    }
    return found;
  }

  /** The largest groups first, equal ones in their order. */
  static <T> Map<String, List<T>> mostFirst(Map<String, List<T>> groups) {
    var sorted = new LinkedHashMap<String, List<T>>();
    groups.entrySet().stream()
        .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
        .forEach(group -> sorted.put(group.getKey(), group.getValue()));
    return sorted;
  }

  /** The groups that remain when only these rows, a slice of all, are shown. */
  static <T> List<LinkGroup> slice(
      Desk desk, Map<String, List<T>> groups, int perPage, Function<T, Link> link) {
    List<Row<T>> all =
        groups.entrySet().stream()
            .flatMap(
                group -> group.getValue().stream().map(item -> new Row<>(group.getKey(), item)))
            .toList();
    return grouped(desk.page(all, perPage), (Row<T> row) -> List.of(row.group()))
        .entrySet()
        .stream()
        .map(group ->
            new LinkGroup(
                group.getKey(),
                group.getValue().stream().map(row -> link.apply(row.item())).toList()))
        .toList();
  }

  static int size(Map<String, ? extends List<?>> groups) {
    return groups.values().stream().mapToInt(List::size).sum();
  }

  /** One member of one group, for slicing groups into pages. */
  record Row<T>(String group, T item) {}

  /** Who publishes an item, as what, and who answers for it (W2, W13). */
  static List<Part> identity(Desk desk, Item item) {
    var parts = new ArrayList<Part>();
    pair(parts, desk.say("公开单位"), item.head().catalogue().issuingOrgan());
    pair(parts, desk.say("文号"), item.head().catalogue().documentNumber());
    pair(parts, desk.say("索引号"), item.head().catalogue().index());
    pair(parts, desk.say("责任岗位"), item.head().responsiblePost());
    item.head()
        .dates()
        .confirmedOn()
        .ifPresent(day -> pair(parts, desk.say("最近核实"), desk.date(day)));
    pair(parts, desk.say("备注"), item.head().remark());
    return parts;
  }

  /** Adds what is stated. */
  static void pair(List<Part> parts, String label, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Pair(label, text));
    }
  }

  /** The group of a procedure by who answers for it. */
  static String responsible(Desk desk, Procedure procedure) {
    return desk.department(procedure)
        .map(Department::title)
        .orElse(procedure.scope().authority().name());
  }
}
