package openhall.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.Head;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Shown;

/**
 * What the next release changes.
 *
 * <ul>
 *   <li>Shown: what is approved, also by signatures, public and not over.
 *   <li>Removed: what was withdrawn, and what its newest approved revision takes from the public.
 *   <li>Held: approved, but not for the public, or not yet signed by all who must.
 * </ul>
 */
final class Selection {

  private final Map<ItemKey, Revision> shown = new LinkedHashMap<>();
  private final Map<ItemKey, PublishedTarget> removed = new HashMap<>();
  private final List<Held> held = new ArrayList<>();

  private Selection() {}

  /** What decides about an approved revision. */
  record Rules(Set<UnitId> units, LocalDate today, Approving approving) {
    Optional<Held.Reason> obstacle(Head head) {
      if (!head.disclosure().mayBePublished()) {
        return Optional.of(Held.Reason.NOT_PUBLIC);
      }
      if (head.valid().to().isBefore(today)) {
        return Optional.of(Held.Reason.OVER);
      }
      return units.contains(head.key().unit())
          ? Optional.empty()
          : Optional.of(Held.Reason.UNKNOWN_UNIT);
    }
  }

  static Selection of(Transaction t, Rules rules) {
    var selection = new Selection();
    var published = new Shown(t);
    published.withdrawn().forEach(target -> selection.removed.put(target.key(), target));
    for (Revision approved : t.items().inState(State.APPROVED)) {
      selection.place(approved, rules, published);
    }
    return selection;
  }

  List<Revision> shown() {
    return List.copyOf(shown.values());
  }

  List<PublishedTarget> removed() {
    return removed.values().stream()
        .sorted(java.util.Comparator.comparing(PublishedTarget::key))
        .toList();
  }

  List<Held> held() {
    return List.copyOf(held);
  }

  Preview preview() {
    return new Preview(shown(), removed(), held);
  }

  boolean isEmpty() {
    return shown.isEmpty() && removed.isEmpty();
  }

  /** The units whose role must be written again. */
  Set<UnitId> units() {
    var units = new TreeSet<UnitId>();
    shown.keySet().forEach(key -> units.add(key.unit()));
    removed.keySet().forEach(key -> units.add(key.unit()));
    return units;
  }

  private void place(Revision approved, Rules rules, Shown published) {
    ItemKey key = approved.key();
    Optional<Held.Reason> obstacle = rules.obstacle(approved.item().head());
    if (obstacle.isPresent()) {
      held.add(new Held(key, approved.number(), obstacle.get()));
      published.find(key).ifPresent(target -> removed.put(key, target));
    } else if (rules.approving().objection(approved).isPresent()) {
      held.add(new Held(key, approved.number(), Held.Reason.UNAPPROVED));
    } else {
      removed.remove(key);
      shown.put(key, approved);
    }
  }
}
