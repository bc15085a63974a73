package openhall.desk;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/**
 * Which items an item names, and which name it. A name means the item of that id in the same unit,
 * or else in the nearest unit above; of each the newest revision counts, whatever its state.
 */
final class References {

  private static final int MOST_AROUND = 300;

  private References() {}

  /** What the item names, by id; a name that means nothing is left out. */
  static Map<ItemId, Item> named(Transaction t, Item item) {
    var named = new HashMap<ItemId, Item>();
    for (ItemId id : item.names()) {
      find(t, item.key().unit(), id).ifPresent(found -> named.put(id, found));
    }
    return named;
  }

  /**
   * The item, all that it names and they name, and the places whose telephones and windows stand on
   * every screen of its unit.
   */
  static List<Item> around(Transaction t, Item item) {
    var all = new LinkedHashMap<ItemKey, Item>();
    var open = new ArrayDeque<>(List.of(item));
    for (Item.Kind kind : List.of(Item.Kind.HALL, Item.Kind.DEPARTMENT)) {
      t.items().released(kind).stream()
          .map(Revision::item)
          .filter(place -> item.key().unit().isWithin(place.key().unit()))
          .forEach(open::add);
    }
    while (!open.isEmpty() && all.size() < MOST_AROUND) {
      Item next = open.remove();
      if (all.putIfAbsent(next.key(), next) == null) {
        open.addAll(named(t, next).values());
      }
    }
    return List.copyOf(all.values());
  }

  /** What names that item, by unit and id. */
  static List<Item> naming(Transaction t, ItemKey key) {
    return t.items().mentioning(key.id()).stream()
        .map(Revision::item)
        .filter(item -> item.key().unit().isWithin(key.unit()))
        .filter(item -> isMeant(t, item.key().unit(), key))
        .toList();
  }

  private static boolean isMeant(Transaction t, UnitId from, ItemKey key) {
    return find(t, from, key.id()).filter(found -> found.key().equals(key)).isPresent();
  }

  private static Optional<Item> find(Transaction t, UnitId from, ItemId id) {
    return from.lineage().reversed().stream()
        .flatMap(unit -> t.items().latest(new ItemKey(unit, id)).stream())
        .map(Revision::item)
        .findFirst();
  }
}
