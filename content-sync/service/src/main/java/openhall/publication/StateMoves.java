package openhall.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Release;
import openhall.review.Move;

/** Moves the items of a release to their new states and records it. Used once. */
final class StateMoves {

  private final Transaction t;
  private final Release release;
  private final List<AuditEvent> events = new ArrayList<>();

  StateMoves(Transaction t, Release release) {
    this.t = t;
    this.release = release;
  }

  void make(Selection selection, Instant now) {
    for (Revision shown : selection.shown()) {
      if (shown.state() == State.APPROVED) {
        t.items().released(shown.key()).ifPresent(older -> move(older, Move.SUPERSEDE));
        move(shown, Move.RELEASE);
      } else {
        add("return-to-view", shown.key(), shown.number());
      }
    }
    var uncovered = selection.uncovered();
    selection.removed().forEach(target -> remove(target, uncovered.contains(target.key())));
    selection.tombstones().forEach(stone -> add("bury", stone.key(), stone.revision()));
    events.add(AuditEvent.general(release.who(), "publish", reason()));
    t.audit().append(events, now);
  }

  /**
   * What people have withdrawn is in its state already; the rest an approved revision took away.
   *
   * @param uncovered it stays released and comes back as soon as it is signed again
   */
  private void remove(PublishedTarget target, boolean uncovered) {
    t.items()
        .revision(target.key(), target.revision())
        .filter(revision -> revision.state() == State.RELEASED && !uncovered)
        .ifPresent(revision -> move(revision, Move.WITHDRAW));
    add("remove", target.key(), target.revision());
  }

  private void add(String what, ItemKey key, int revision) {
    events.add(AuditEvent.onItem(release.who(), what, key, revision, reason()));
  }

  private void move(Revision revision, Move move) {
    t.items().move(revision, move.from(revision.state()));
    events.add(
        AuditEvent.onItem(
            release.who(), move.wireName(), revision.key(), revision.number(), reason()));
  }

  private String reason() {
    return "release " + release.number();
  }
}
