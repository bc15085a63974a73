package openhall.authoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.Unfinished;
import openhall.content.ItemKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people are still writing: one of each item and person. */
public final class UnfinishedWork {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final RowMapper<Unfinished> ROW = (row, _) -> read(row);

  private final Handle handle;

  UnfinishedWork(Handle handle) {
    this.handle = handle;
  }

  /** Takes the place of what the same person kept of the same item before. */
  public void keep(Unfinished work) {
    handle
        .createUpdate(
            "INSERT INTO unfinished (account, unit, id, kind, based_on, fields, kept_at)"
                + " VALUES (:account, :unit, :id, :kind, :basedOn, :fields, :at)"
                + " ON CONFLICT (account, unit, id) DO UPDATE SET kind = excluded.kind,"
                + " based_on = excluded.based_on, fields = excluded.fields,"
                + " kept_at = excluded.kept_at")
        .bind("account", work.account())
        .bind("unit", work.key().unit().path())
        .bind("id", work.key().id().value())
        .bind("kind", work.kind().wireName())
        .bind("basedOn", work.basedOn())
        .bind("fields", JSON.writeValueAsString(work.fields()))
        .bind("at", work.keptAt().toEpochMilli())
        .execute();
  }

  public void forget(String account, ItemKey key) {
    handle
        .createUpdate(
            "DELETE FROM unfinished WHERE account = :account AND unit = :unit AND id = :id")
        .bind("account", account)
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .execute();
  }

  public Optional<Unfinished> of(String account, ItemKey key) {
    return on(key).stream().filter(work -> work.account().equals(account)).findFirst();
  }

  /** All that anybody keeps of that item, the newest first. */
  public List<Unfinished> on(ItemKey key) {
    return handle
        .createQuery(
            "SELECT * FROM unfinished WHERE unit = :unit AND id = :id ORDER BY kept_at DESC")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .map(ROW)
        .list();
  }

  /** All that one person keeps, the newest first. */
  public List<Unfinished> of(String account) {
    return handle
        .createQuery("SELECT * FROM unfinished WHERE account = :account ORDER BY kept_at DESC")
        .bind("account", account)
        .map(ROW)
        .list();
  }

  private static Unfinished read(ResultSet row) throws SQLException {
    return new Unfinished(
        row.getString("account"),
        Rows.key(row),
        Rows.kind(row.getString("kind")),
        row.getInt("based_on"),
        JSON.readValue(row.getString("fields"), FIELDS),
        Instant.ofEpochMilli(row.getLong("kept_at")));
  }
}
