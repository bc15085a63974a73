package openhall.authoring.store;

import java.time.LocalDate;
import java.util.Optional;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** That items were withdrawn; each takes a number among the revisions of its item. Only added. */
public final class Tombstones {

  private static final RowMapper<Tombstone> TOMBSTONE =
      (row, _) ->
          new Tombstone(
              new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id"))),
              row.getInt("revision"),
              LocalDate.parse(row.getString("withdrawn_on")),
              row.getString("reason"));

  private final Handle handle;

  Tombstones(Handle handle) {
    this.handle = handle;
  }

  /** The newest of that item. */
  public Optional<Tombstone> of(ItemKey key) {
    return handle
        .createQuery(
            "SELECT * FROM tombstone WHERE unit = :unit AND id = :id"
                + " ORDER BY revision DESC LIMIT 1")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .map(TOMBSTONE)
        .findOne();
  }

  public void add(Tombstone tombstone) {
    handle
        .createUpdate(
            "INSERT INTO tombstone (unit, id, revision, withdrawn_on, reason)"
                + " VALUES (:unit, :id, :revision, :on, :reason)")
        .bind("unit", tombstone.key().unit().path())
        .bind("id", tombstone.key().id().value())
        .bind("revision", tombstone.revision())
        .bind("on", tombstone.on().toString())
        .bind("reason", tombstone.reason())
        .execute();
  }
}
