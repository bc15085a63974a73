package openhall.authoring.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;

/**
 * A sheet of the template: items of one kind, or parts of items, which name their owner.
 *
 * @param owners kinds of item its rows are, or belong to
 * @param list the field its rows fill in their owner, empty where the rows are items themselves
 */
record Sheet(String name, Set<Item.Kind> owners, String list, List<Column> columns) {

  static Sheet items(String name, Item.Kind kind, List<Column> columns) {
    return new Sheet(name, Set.of(kind), "", columns);
  }

  static Sheet parts(String name, Set<Item.Kind> owners, String list, Column... columns) {
    var all = new java.util.ArrayList<Column>();
    all.add(Column.cell(Column.Form.OWNER, "标识", "").must().hint("所属条目的标识，与主表一致；一个条目可有多行"));
    all.addAll(List.of(columns));
    return new Sheet(name, owners, list, List.copyOf(all));
  }

  boolean holdsItems() {
    return list.isEmpty();
  }

  Item.Kind kind() {
    return owners.iterator().next();
  }

  Optional<Column> column(String heading) {
    return columns.stream().filter(column -> column.heading().equals(heading)).findFirst();
  }
}
