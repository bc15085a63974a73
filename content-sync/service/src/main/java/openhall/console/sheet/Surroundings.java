package openhall.console.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Fee;
import openhall.content.FeeRef;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.UnitId;
import openhall.content.WindowRef;

/**
 * What stands around an item.
 *
 * @param named the items it names, by id
 * @param naming the items that name it
 * @param units names of units
 */
public record Surroundings(Map<ItemId, Item> named, List<Item> naming, Map<UnitId, String> units) {

  private static final String MISSING = "（没有这个条目）";

  public Surroundings {
    named = Map.copyOf(named);
    naming = List.copyOf(naming);
    units = Map.copyOf(units);
  }

  /** The title of what is named, leading there; the bare id where there is no such item. */
  Cell title(ItemId id) {
    Item item = named.get(id);
    return item == null ? Cell.of(id + MISSING) : new Cell.Link(item.title(), item.key());
  }

  Cell title(Optional<ItemId> id) {
    return id.map(this::title).orElse(Cell.of(""));
  }

  Optional<Fee> fee(FeeRef ref) {
    return named.get(ref.schedule()) instanceof FeeSchedule schedule
        ? schedule.fee(ref.fee())
        : Optional.empty();
  }

  Optional<Hall.Window> window(WindowRef ref) {
    return named.get(ref.hall()) instanceof Hall hall
        ? hall.window(ref.window())
        : Optional.empty();
  }

  String unit(UnitId unit) {
    return units.getOrDefault(unit, unit.path());
  }
}
