package openhall.publication.store;

import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The items that the public sees with the newest release, within one transaction. */
public final class Shown {

  private static final RowMapper<PublishedTarget> TARGET =
      (row, _) ->
          new PublishedTarget(
              new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id"))),
              row.getInt("revision"),
              row.getLong("length"),
              row.getString("sha256"));

  private final Handle handle;

  public Shown(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public List<PublishedTarget> of(UnitId unit) {
    return handle
        .createQuery("SELECT * FROM published_target WHERE unit = :unit")
        .bind("unit", unit.path())
        .map(TARGET)
        .list();
  }

  public Optional<PublishedTarget> find(ItemKey key) {
    return handle
        .createQuery("SELECT * FROM published_target WHERE unit = :unit AND id = :id")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .map(TARGET)
        .findOne();
  }

  /** What is still seen although it was withdrawn. */
  public List<PublishedTarget> withdrawn() {
    return handle
        .createQuery(
            "SELECT p.* FROM published_target p JOIN item_revision r"
                + " ON r.unit = p.unit AND r.id = p.id AND r.revision = p.revision"
                + " WHERE r.state = 'withdrawn' ORDER BY p.unit, p.id")
        .map(TARGET)
        .list();
  }

  /** Adds the targets, or puts them in the place of older revisions. */
  public void put(List<PublishedTarget> targets) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO published_target (unit, id, revision, length, sha256)"
                + " VALUES (:unit, :id, :revision, :length, :sha256)"
                + " ON CONFLICT (unit, id) DO UPDATE SET revision = excluded.revision,"
                + " length = excluded.length, sha256 = excluded.sha256");
    for (PublishedTarget target : targets) {
      batch
          .bind("unit", target.key().unit().path())
          .bind("id", target.key().id().value())
          .bind("revision", target.revision())
          .bind("length", target.length())
          .bind("sha256", target.sha256())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  public void remove(PublishedTarget target) {
    handle.execute(
        "DELETE FROM published_target WHERE unit = ? AND id = ?",
        target.key().unit().path(),
        target.key().id().value());
  }
}
