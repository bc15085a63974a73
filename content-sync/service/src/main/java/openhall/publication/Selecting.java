package openhall.publication;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.Head;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Shown;
import openhall.review.Paper;
import openhall.review.Papers;
import openhall.trust.Hashes;
import openhall.trust.Shortfall;

/** Finds out what the next release changes. Used once, within one transaction. */
final class Selecting {

  private final Transaction t;
  private final Rules rules;
  private final Shown published;
  private final Selection selection = new Selection();
  private final Function<Revision, Optional<Held.Reason>> left;

  /**
   * @param left why a revision waits for another release, if it does; what it replaces stays
   */
  Selecting(Transaction t, Rules rules, Function<Revision, Optional<Held.Reason>> left) {
    this.t = t;
    this.rules = rules;
    this.left = left;
    this.published = new Shown(t);
  }

  /**
   * What decides about a revision.
   *
   * @param units that have a role
   * @param newRoot whether another root goes out than the one by which all was judged
   */
  record Rules(Set<UnitId> units, LocalDate today, Papers papers, boolean newRoot) {

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

    /** The units in which other people decide than when the newest release was made. */
    Set<UnitId> rejudged(Shown published) {
      if (newRoot) {
        return units;
      }
      var changed = new HashSet<>(published.outdated());
      return changed.isEmpty()
          ? Set.of()
          : units.stream()
              .filter(unit -> unit.lineage().stream().anyMatch(changed::contains))
              .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  Selection select() {
    published.withdrawn().forEach(selection::remove);
    rules.papers().readAhead();
    t.items().inState(State.APPROVED).forEach(this::place);
    selection.rejudge(rules.rejudged(published));
    selection.rejudged().forEach(this::rejudge);
    published.uncovered().forEach(this::bringBack);
    published.unburied().forEach(this::bury);
    return selection;
  }

  private void place(Revision approved) {
    if (isLeft(approved)) {
      return;
    }
    ItemKey key = approved.key();
    Optional<Held.Reason> obstacle = rules.obstacle(approved.item().head());
    if (obstacle.isPresent()) {
      selection.hold(new Held(key, approved.number(), obstacle.get()));
      published.find(key).ifPresent(selection::remove);
      return;
    }
    showIfSigned(approved, Held.Reason.UNAPPROVED);
  }

  private boolean isLeft(Revision revision) {
    Optional<Held.Reason> why = left.apply(revision);
    why.ifPresent(reason -> selection.hold(new Held(revision.key(), revision.number(), reason)));
    return why.isPresent();
  }

  private void showIfSigned(Revision revision, Held.Reason otherwise) {
    List<Shortfall> lacking = rules.papers().lacking(Paper.of(revision.item()));
    if (lacking.isEmpty()) {
      selection.show(revision);
    } else {
      selection.hold(new Held(revision.key(), revision.number(), otherwise, lacking));
    }
  }

  private void rejudge(UnitId unit) {
    Optional<byte[]> authority = rules.papers().judge().file(unit);
    Optional<String> before = published.authority(unit).map(PublishedTarget.Authority::sha256);
    if (!authority.map(Hashes::sha256Of).equals(before)) {
      selection.decide(unit, authority);
    }
    for (PublishedTarget target : published.of(unit)) {
      if (!selection.touches(target.key())) {
        rejudge(target);
      }
    }
  }

  private void rejudge(PublishedTarget target) {
    Optional<Paper> paper = rules.papers().current(target.key(), target.revision());
    if (paper.isEmpty()) {
      return;
    }
    List<Shortfall> lacking = rules.papers().lacking(paper.get());
    if (!lacking.isEmpty()) {
      selection.remove(target);
      selection.hold(new Held(target.key(), target.revision(), Held.Reason.UNCOVERED, lacking));
    } else if (!Hashes.sha256Of(rules.papers().file(paper.get())).equals(target.sha256())) {
      selection.signAnew(paper.get());
    }
  }

  /** Released, but taken out when it was no longer covered. */
  private void bringBack(PublishedTarget.Place place) {
    if (selection.touches(place.key())) {
      return;
    }
    t.items()
        .revision(place.key(), place.revision())
        .filter(revision -> rules.obstacle(revision.item().head()).isEmpty() && !isLeft(revision))
        .ifPresent(revision -> showIfSigned(revision, Held.Reason.UNCOVERED));
  }

  private void bury(PublishedTarget.Place place) {
    Optional<Tombstone> tombstone =
        t.tombstones().of(place.key()).filter(_ -> rules.units().contains(place.key().unit()));
    if (tombstone.isEmpty() || selection.shows(place.key())) {
      return;
    }
    List<Shortfall> lacking = rules.papers().lacking(Paper.of(tombstone.get()));
    if (lacking.isEmpty()) {
      selection.bury(tombstone.get());
    } else {
      selection.hold(new Held(place.key(), place.revision(), Held.Reason.TOMBSTONE, lacking));
    }
  }
}
