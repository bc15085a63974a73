package openhall.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
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
        .map((row, _) -> approval(row))
        .list();
  }

  /** The same of every revision in that state at once, of most of them none. */
  public Map<Of, List<Approval>> inState(State state) {
    var found = new HashMap<Of, List<Approval>>();
    handle
        .createQuery(
            "SELECT r.unit, r.id, r.revision, a.duty, a.keyid, a.sig FROM item_revision r"
                + " LEFT JOIN approval a"
                + " ON a.unit = r.unit AND a.id = r.id AND a.revision = r.revision"
                + " WHERE r.state = :state ORDER BY a.duty, a.keyid")
        .bind("state", state.wireName())
        .map((row, _) -> Map.entry(revision(row), given(row)))
        .forEach(each ->
            found.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).addAll(each.getValue()));
    return found;
  }

  /** What is approved. */
  public record Of(ItemKey key, int revision) {}

  private static Of revision(ResultSet row) throws SQLException {
    var unit = new UnitId(row.getString("unit"));
    return new Of(new ItemKey(unit, new ItemId(row.getString("id"))), row.getInt("revision"));
  }

  private static List<Approval> given(ResultSet row) throws SQLException {
    return row.getString("duty") == null ? List.of() : List.of(approval(row));
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(row.getString("duty"), row.getString("keyid"), row.getString("sig"));
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
