package openhall.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.Unit;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.publication.Held;
import openhall.publication.Preview;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Shown;

/**
 * What the next release would change.
 *
 * @param mark stands for exactly these updates and removals
 * @param removed what the public would no longer see
 * @param buried what was withdrawn and could then never come back in these words
 * @param signedAnew how many items keep their words and get other people's approvals
 * @param authorities units in which other people would decide
 * @param screens where it would be seen
 * @param strips what strips would say of it
 * @param misfits what strips could not show of it
 */
public record Pending(
    String mark,
    List<Comparison> updates,
    List<Revision> removed,
    List<Revision> buried,
    int signedAnew,
    List<UnitId> authorities,
    List<Back> held,
    List<OnScreens> screens,
    List<OnStrips> strips,
    List<Misfit> misfits) {

  public Pending {
    updates = List.copyOf(updates);
    removed = List.copyOf(removed);
    buried = List.copyOf(buried);
    authorities = List.copyOf(authorities);
    held = List.copyOf(held);
    screens = List.copyOf(screens);
    strips = List.copyOf(strips);
    misfits = List.copyOf(misfits);
  }

  /** Approved, and yet not to be released. */
  public record Back(Summary item, Held held) {
    public String why() {
      return held.words();
    }

    /** Whether the item itself goes, or is gone, for this reason. */
    public boolean tellsWhyGone() {
      return held.reason() != Held.Reason.TOMBSTONE;
    }
  }

  static Pending of(Transaction t, Preview preview, LocalDate today) {
    var updates = new ArrayList<Comparison>();
    for (Revision after : preview.shown()) {
      updates.add(Comparison.of(t, seen(t, after.key()), after));
    }
    List<Revision> removed =
        preview.removed().stream().map(p -> stored(t, p.key(), p.revision())).toList();
    var now = new Coming(t, List.of());
    var then = new Coming(t, preview.shown());
    return new Pending(
        preview.mark(),
        updates,
        removed,
        preview.tombstones().stream().map(s -> stored(t, s.key(), s.revision())).toList(),
        preview.signedAnew().size(),
        preview.authorities(),
        back(t, preview.held()),
        OnScreens.of(t.units().all().stream().map(Unit::id).toList(), updates, removed),
        OnStrips.of(now, then, updates, removed, today),
        Misfit.of(then, today));
  }

  /** Without keys nothing can go out. */
  static Pending withoutKeys(Transaction t, Predicate<UnitId> units, LocalDate today) {
    List<Held> held =
        t.items().inState(State.APPROVED).stream()
            .map(r -> new Held(r.key(), r.number(), Held.Reason.UNKNOWN_UNIT, List.of()))
            .toList();
    return of(t, Preview.nothing(held).within(units), today);
  }

  private static Optional<Revision> seen(Transaction t, ItemKey key) {
    return new Shown(t)
        .find(key)
        .map(PublishedTarget::revision)
        .flatMap(number -> t.items().revision(key, number));
  }

  private static List<Back> back(Transaction t, List<Held> held) {
    if (held.isEmpty()) {
      return List.of();
    }
    var waiting = new HashMap<ItemKey, Summary>();
    t.items().summaries(State.APPROVED).forEach(each -> waiting.put(each.key(), each));
    return held.stream()
        .map(each ->
            new Back(
                Optional.ofNullable(waiting.get(each.key()))
                    .filter(summary -> summary.revision() == each.revision())
                    .orElseGet(() -> told(t, each.key(), each.revision())),
                each))
        .toList();
  }

  private static Summary told(Transaction t, ItemKey key, int number) {
    return t.items()
        .summary(key, number)
        .or(() -> t.items().history(key).stream().findFirst())
        .orElseThrow();
  }

  /** A tombstone is told by the item that it buries. */
  private static Revision stored(Transaction t, ItemKey key, int number) {
    return t.items().revision(key, number).or(() -> t.items().latest(key)).orElseThrow();
  }
}
