package openhall.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Programme;
import openhall.content.UnitId;

/** Items as the public will have them: those it has, and in their place those that come. */
final class Coming {

  private final Transaction transaction;
  private final Map<ItemKey, Item> updates;

  Coming(Transaction transaction, List<Revision> updates) {
    this.transaction = transaction;
    this.updates =
        updates.stream()
            .map(Revision::item)
            .collect(
                Collectors.toMap(Item::key, Function.identity(), (_, item) -> item, TreeMap::new));
  }

  /** What is new or says something else. */
  Collection<Item> updates() {
    return updates.values();
  }

  boolean updates(ItemKey key) {
    return updates.containsKey(key);
  }

  List<Programme> programmes() {
    return with(transaction.items().released(Item.Kind.PROGRAMME)).stream()
        .flatMap(item -> item instanceof Programme found ? Stream.of(found) : Stream.empty())
        .toList();
  }

  /** Everything; to be asked for only where it must be looked through. */
  Collection<Item> all() {
    return with(transaction.items().inState(State.RELEASED));
  }

  /** What an item of that unit means by an id. */
  Optional<Item> named(UnitId from, ItemId id) {
    return from.lineage().reversed().stream()
        .map(unit -> new ItemKey(unit, id))
        .flatMap(key -> find(key).stream())
        .findFirst();
  }

  private Optional<Item> find(ItemKey key) {
    return Optional.ofNullable(updates.get(key))
        .or(() -> transaction.items().released(key).map(Revision::item));
  }

  private Collection<Item> with(List<Revision> released) {
    var all = new TreeMap<ItemKey, Item>();
    released.forEach(revision -> all.put(revision.key(), revision.item()));
    all.putAll(updates);
    return all.values();
  }
}
