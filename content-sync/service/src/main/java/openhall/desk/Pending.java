package openhall.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.publication.Held;
import openhall.publication.Preview;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Shown;

/**
 * What the next release would change.
 *
 * @param mark stands for exactly these updates and removals
 * @param removed what the public would no longer see
 */
public record Pending(
    String mark, List<Comparison> updates, List<Revision> removed, List<Back> held) {

  public Pending {
    updates = List.copyOf(updates);
    removed = List.copyOf(removed);
    held = List.copyOf(held);
  }

  /** Approved, and yet not to be released. */
  public record Back(Revision revision, Held.Reason reason) {}

  static Pending of(Transaction t, Preview preview) {
    var updates = new ArrayList<Comparison>();
    for (Revision after : preview.shown()) {
      updates.add(Comparison.of(t, seen(t, after.key()), after));
    }
    return new Pending(
        preview.mark(),
        updates,
        preview.removed().stream().map(p -> revision(t, p.key(), p.revision())).toList(),
        preview.held().stream()
            .map(h -> new Back(revision(t, h.key(), h.revision()), h.reason()))
            .toList());
  }

  /** Without keys nothing can go out. */
  static Pending withoutKeys(Transaction t) {
    List<Held> held =
        t.items().inState(State.APPROVED).stream()
            .map(r -> new Held(r.key(), r.number(), Held.Reason.UNKNOWN_UNIT))
            .toList();
    return of(t, new Preview(List.of(), List.of(), held));
  }

  private static Optional<Revision> seen(Transaction t, ItemKey key) {
    return new Shown(t).find(key).map(PublishedTarget::revision).map(n -> revision(t, key, n));
  }

  private static Revision revision(Transaction t, ItemKey key, int number) {
    return t.items().revision(key, number).orElseThrow();
  }
}
