package openhall.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.ItemId;

/**
 * A revision beside the one whose place it takes.
 *
 * @param before empty for an item the public does not know yet
 * @param named the items that either of them names, by id
 */
public record Comparison(Optional<Revision> before, Revision after, Map<ItemId, Item> named) {

  public Comparison {
    named = Map.copyOf(named);
  }

  static Comparison of(Transaction t, Optional<Revision> before, Revision after) {
    var named = new HashMap<ItemId, Item>();
    before.ifPresent(revision -> named.putAll(References.named(t, revision.item())));
    named.putAll(References.named(t, after.item()));
    return new Comparison(before, after, named);
  }
}
