package openhall.console.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.Item;

/**
 * The other items that an item of a unit may name.
 *
 * @param titles of items, with their ids for values
 * @param tables items whose rows are named
 */
public record Offered(Map<Item.Kind, List<Option>> titles, List<Item> tables) {

  public Offered {
    titles = Map.copyOf(titles);
    tables = List.copyOf(tables);
  }

  List<Option> of(Item.Kind kind) {
    return titles.getOrDefault(kind, List.of());
  }

  /** Rows of items, with the id and the row's own name for a value. */
  List<Option> rows(Item.Kind kind) {
    var rows = new ArrayList<Option>();
    for (Item item : tables) {
      if (item.kind() == kind) {
        named(item)
            .map(row ->
                new Option(item.key().id() + " " + row.value(), item.title() + "：" + row.label()))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static Stream<Option> named(Item item) {
    return switch (item) {
      case FeeSchedule fees -> fees.fees().stream().map(fee -> new Option(fee.key(), fee.name()));
      case Hall hall ->
          hall.windows().stream().map(w -> new Option(w.number(), w.number() + " 号 " + w.name()));
      case Item _ -> Stream.of();
    };
  }
}
