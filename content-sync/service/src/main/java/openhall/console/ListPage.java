package openhall.console;

import java.util.List;
import java.util.Set;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.Unfinished;
import openhall.authoring.Unit;
import openhall.content.Item;
import openhall.content.UnitId;

/**
 * The list of items with its search and filters.
 *
 * @param unfinished what the reader is still writing
 */
public record ListPage(
    Chrome chrome,
    ItemQuery query,
    Page<Summary> page,
    List<Unit> units,
    List<Unfinished> unfinished) {

  public ListPage {
    units = List.copyOf(units);
    unfinished = List.copyOf(unfinished);
  }

  /** Whether anything but the page number is asked for. */
  public boolean isFiltered() {
    return !query.equals(ItemQuery.ALL);
  }

  /** What to say when there is nothing to show. */
  public String told() {
    if (!isFiltered()) {
      return "还没有内容。请新建，或用 openhall import 导入。";
    }
    return query.equals(ItemQuery.ALL.withStates(Set.of(State.SUBMITTED)))
        ? "没有等待审核的内容。"
        : "没有符合条件的内容。";
  }

  public boolean has(Item.Kind kind) {
    return query.kinds().contains(kind);
  }

  public boolean has(State state) {
    return query.states().contains(state);
  }

  public boolean has(UnitId unit) {
    return query.units().contains(unit);
  }

  /** The unit's name, or its id while it has none. */
  public String name(UnitId unit) {
    return units.stream()
        .filter(known -> known.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElse(unit.path());
  }
}
