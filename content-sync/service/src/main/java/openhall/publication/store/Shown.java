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

  private static final RowMapper<PublishedTarget.Place> PLACE =
      (row, _) ->
          new PublishedTarget.Place(
              new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id"))),
              row.getInt("revision"));

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

  /** The first ones after that one, or of all, by unit and id. */
  public List<PublishedTarget> after(Optional<ItemKey> key, int most) {
    return handle
        .createQuery(
            "SELECT * FROM published_target WHERE unit > :unit OR (unit = :unit AND id > :id)"
                + " ORDER BY unit, id LIMIT :most")
        .bind("unit", key.map(after -> after.unit().path()).orElse(""))
        .bind("id", key.map(after -> after.id().value()).orElse(""))
        .bind("most", most)
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

  /** What waits for a release. */
  public List<PublishedTarget.Place> approved() {
    return handle
        .createQuery("SELECT unit, id, revision FROM item_revision WHERE state = 'approved'")
        .map(PLACE)
        .list();
  }

  /** What was released and is not seen, because it was no longer covered by approvals. */
  public List<PublishedTarget.Place> uncovered() {
    return handle
        .createQuery(
            "SELECT r.unit, r.id, r.revision FROM item_revision r LEFT JOIN published_target p"
                + " ON p.unit = r.unit AND p.id = r.id"
                + " WHERE r.state = 'released' AND p.unit IS NULL ORDER BY r.unit, r.id")
        .map(PLACE)
        .list();
  }

  /** Tombstones that are not published, of items that have not come back since. */
  public List<PublishedTarget.Place> unburied() {
    return handle
        .createQuery(
            "SELECT t.unit, t.id, t.revision FROM tombstone t LEFT JOIN published_target p"
                + " ON p.unit = t.unit AND p.id = t.id WHERE (p.unit IS NULL OR p.revision < t.revision)"
                + " AND t.revision = (SELECT max(n.revision) FROM tombstone n"
                + " WHERE n.unit = t.unit AND n.id = t.id)"
                + " AND NOT EXISTS (SELECT 1 FROM item_revision r WHERE r.unit = t.unit"
                + " AND r.id = t.id AND r.revision > t.revision AND r.state = 'released')"
                + " ORDER BY t.unit, t.id")
        .map(PLACE)
        .list();
  }

  /** Units of which a newer authority document is stored than the published one. */
  public List<UnitId> outdated() {
    return handle
        .createQuery(
            "SELECT a.unit FROM authority a LEFT JOIN published_authority p ON p.unit = a.unit"
                + " WHERE a.seq = (SELECT max(n.seq) FROM authority n WHERE n.unit = a.unit)"
                + " AND (p.unit IS NULL OR p.sha256 <> a.sha256)")
        .map((row, _) -> new UnitId(row.getString("unit")))
        .list();
  }

  /** The document by which that unit's items were judged. */
  public Optional<PublishedTarget.Authority> authority(UnitId unit) {
    return handle
        .createQuery("SELECT * FROM published_authority WHERE unit = :unit")
        .bind("unit", unit.path())
        .map((row, _) ->
            new PublishedTarget.Authority(
                unit, row.getInt("revision"), row.getLong("length"), row.getString("sha256")))
        .findOne();
  }

  public void put(PublishedTarget.Authority authority) {
    handle
        .createUpdate(
            "INSERT INTO published_authority (unit, revision, length, sha256)"
                + " VALUES (:unit, :revision, :length, :sha256)"
                + " ON CONFLICT (unit) DO UPDATE SET revision = excluded.revision,"
                + " length = excluded.length, sha256 = excluded.sha256")
        .bind("unit", authority.unit().path())
        .bind("revision", authority.revision())
        .bind("length", authority.length())
        .bind("sha256", authority.sha256())
        .execute();
  }

  public void removeAuthority(UnitId unit) {
    handle.execute("DELETE FROM published_authority WHERE unit = ?", unit.path());
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
