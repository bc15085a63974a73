package openhall.review.store;

import java.util.List;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.trust.Approval;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What people have signed, within one transaction. Only added, whatever becomes of the item. */
public final class Approvals {

  private final Handle handle;

  public Approvals(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** All approvals of that revision, also of people who no longer count. */
  public List<Approval> of(ItemKey key, int revision) {
    return handle
        .createQuery(
            "SELECT duty, keyid, sig FROM approval"
                + " WHERE unit = :unit AND id = :id AND revision = :revision ORDER BY duty, keyid")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .bind("revision", revision)
        .map((row, _) ->
            new Approval(row.getString("duty"), row.getString("keyid"), row.getString("sig")))
        .list();
  }

  /** Adds them; who has approved already has approved once. */
  public void add(List<Given> approvals) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO approval (unit, id, revision, duty, keyid, sig)"
                + " VALUES (:unit, :id, :revision, :duty, :keyid, :sig)"
                + " ON CONFLICT (unit, id, revision, duty, keyid) DO NOTHING");
    for (Given given : approvals) {
      batch
          .bind("unit", given.key().unit().path())
          .bind("id", given.key().id().value())
          .bind("revision", given.revision())
          .bind("duty", given.approval().duty())
          .bind("keyid", given.approval().keyid())
          .bind("sig", given.approval().sig())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
