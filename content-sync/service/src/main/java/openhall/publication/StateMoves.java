package openhall.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
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
    for (Revision approved : selection.shown()) {
      t.items().released(approved.key()).ifPresent(older -> move(older, Move.SUPERSEDE));
      move(approved, Move.RELEASE);
    }
    selection.removed().forEach(this::remove);
    events.add(AuditEvent.general(release.who(), "publish", reason()));
    t.audit().append(events, now);
  }

  /**
   * What people have withdrawn is in its state already; the rest an approved revision took away.
   */
  private void remove(PublishedTarget target) {
    t.items()
        .revision(target.key(), target.revision())
        .filter(revision -> revision.state() == State.RELEASED)
        .ifPresent(revision -> move(revision, Move.WITHDRAW));
    events.add(
        AuditEvent.onItem(release.who(), "remove", target.key(), target.revision(), reason()));
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
