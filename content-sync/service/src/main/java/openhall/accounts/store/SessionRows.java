package openhall.accounts.store;

import java.time.Instant;
import java.util.List;
import openhall.accounts.Session;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Transaction;

/** How sessions end, within one transaction; every end is put on record. */
final class SessionRows {

  private final Transaction t;

  SessionRows(Transaction t) {
    this.t = t;
  }

  /** All sessions of the account, because of what {@code by} has done. */
  void endAll(String account, String by, Instant now) {
    int ended = t.handle().execute("DELETE FROM session WHERE account = ?", account);
    if (ended > 0) {
      t.audit().append(AuditEvent.general(by, "end-sessions", account), now);
    }
  }

  /** All that have lasted too long or have been silent too long. */
  void sweep(Instant now) {
    List<String> over =
        t.handle()
            .createQuery("SELECT account FROM session WHERE NOT (" + open() + ") ORDER BY account")
            .bind("opened", openedAfter(now))
            .bind("seen", seenAfter(now))
            .mapTo(String.class)
            .list();
    if (over.isEmpty()) {
      return;
    }
    t.handle()
        .createUpdate("DELETE FROM session WHERE NOT (" + open() + ")")
        .bind("opened", openedAfter(now))
        .bind("seen", seenAfter(now))
        .execute();
    t.audit()
        .append(
            over.stream().map(each -> AuditEvent.general(each, "session-over", each)).toList(),
            now);
  }

  /** Condition of a session that is still open; binds {@code opened} and {@code seen}. */
  static String open() {
    return "opened_at > :opened AND session.seen_at > :seen";
  }

  static long openedAfter(Instant now) {
    return now.minus(Session.LONGEST).toEpochMilli();
  }

  static long seenAfter(Instant now) {
    return now.minus(Session.IDLE).toEpochMilli();
  }
}
