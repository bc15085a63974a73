package openhall.review;

import openhall.authoring.AuditEntry;
import openhall.authoring.store.Database;

/** Checks the record of all that was done. */
public final class AuditChain {

  private final Database database;

  public AuditChain(Database database) {
    this.database = database;
  }

  /** Walks the whole chain. */
  public AuditVerdict verify() {
    return database.read(t -> {
      var walk = new Walk();
      t.audit().forEach(walk::visit);
      return walk.verdict();
    });
  }

  private static final class Walk {

    private long seq;
    private String hash = AuditEntry.START;
    private long broken;

    void visit(AuditEntry entry) {
      if (broken == 0 && !entry.follows(seq, hash)) {
        broken = entry.seq();
      }
      seq = entry.seq();
      hash = entry.hash();
    }

    AuditVerdict verdict() {
      return broken == 0 ? new AuditVerdict.Intact(seq, hash) : new AuditVerdict.Broken(broken);
    }
  }
}
