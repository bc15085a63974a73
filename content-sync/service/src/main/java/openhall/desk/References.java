package openhall.desk;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.content.Department;
import openhall.content.FeeRef;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;
import openhall.content.UnitId;
import openhall.content.WindowRef;

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
    for (ItemId id : ids(item)) {
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
        .filter(item -> item.key().unit().isWithin(key.unit()) && ids(item).contains(key.id()))
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

  private static Set<ItemId> ids(Item item) {
    return switch (item) {
      case Procedure procedure -> ids(procedure);
      case FeeSchedule fees -> fees.department().map(Set::of).orElse(Set.of());
      case Hall hall -> ids(hall);
      case FinderAid aid -> Set.copyOf(aid.pinned());
      case Department department -> ids(department);
      case Programme programme ->
          programme.zones().stream()
              .flatMap(zone -> zone.turns().stream())
              .flatMap(turn -> turn.scene().names().stream())
              .collect(Collectors.toSet());
      case Rule _, Notice _, Picture _ -> Set.of();
    };
  }

  private static Set<ItemId> ids(Procedure procedure) {
    var ids = new HashSet<ItemId>();
    procedure.scope().department().ifPresent(ids::add);
    procedure.charges().fees().stream().map(FeeRef::schedule).forEach(ids::add);
    procedure.handling().windows().stream().map(WindowRef::hall).forEach(ids::add);
    procedure.handling().materials().stream().flatMap(m -> m.sample().stream()).forEach(ids::add);
    return ids;
  }

  private static Set<ItemId> ids(Department department) {
    return department.posts().stream()
        .flatMap(post -> post.person().stream())
        .flatMap(person -> person.picture().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<ItemId> ids(Hall hall) {
    var ids = new HashSet<ItemId>();
    hall.windows().stream().flatMap(w -> w.department().stream()).forEach(ids::add);
    hall.plan().ifPresent(ids::add);
    return ids;
  }
}
