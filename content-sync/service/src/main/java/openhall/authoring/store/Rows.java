package openhall.authoring.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Between rows of {@code item_revision} and values. */
final class Rows {

  static final RowMapper<Revision> REVISION =
      (row, _) ->
          new Revision(
              ItemJson.read(row.getString("json").getBytes(UTF_8)),
              State.named(row.getString("state")),
              row.getString("author"),
              Instant.ofEpochMilli(row.getLong("saved_at")));

  static final RowMapper<Summary> SUMMARY =
      (row, _) ->
          new Summary(
              key(row),
              row.getInt("revision"),
              kind(row.getString("kind")),
              row.getString("title"),
              State.named(row.getString("state")),
              row.getString("author"),
              Instant.ofEpochMilli(row.getLong("saved_at")));

  private Rows() {}

  /** Adds new revisions and supersedes what was under way before them. */
  static void insert(Handle handle, List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return;
    }
    PreparedBatch inserts =
        handle.prepareBatch(
            "INSERT INTO item_revision"
                + " (unit, id, revision, kind, class, title, state, json, author, saved_at)"
                + " VALUES (:unit, :id, :revision, :kind, :class, :title, :state, :json, :author, :at)");
    PreparedBatch updates =
        handle.prepareBatch(
            "UPDATE item_revision SET state = 'superseded'"
                + " WHERE unit = :unit AND id = :id AND revision < :revision"
                + " AND state IN ('draft', 'submitted', 'returned')");
    for (Revision revision : revisions) {
      bind(inserts, revision);
      if (revision.number() > 1) {
        bindKey(updates, revision).add();
      }
    }
    inserts.execute();
    Mentions.insert(handle, revisions);
    if (updates.size() > 0) {
      updates.execute();
    }
  }

  static String json(Item item) {
    return new String(ItemJson.write(item), UTF_8);
  }

  private static void bind(PreparedBatch batch, Revision revision) {
    bindKey(batch, revision)
        .bind("kind", revision.item().kind().wireName())
        .bind("class", revision.item().head().catalogue().entry())
        .bind("title", revision.item().title())
        .bind("state", revision.state().wireName())
        .bind("json", json(revision.item()))
        .bind("author", revision.author())
        .bind("at", revision.savedAt().toEpochMilli())
        .add();
  }

  private static PreparedBatch bindKey(PreparedBatch batch, Revision revision) {
    return batch
        .bind("unit", revision.key().unit().path())
        .bind("id", revision.key().id().value())
        .bind("revision", revision.number());
  }

  static ItemKey key(ResultSet row) throws SQLException {
    return new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id")));
  }

  static Item.Kind kind(String wireName) {
    return Item.Kind.of(wireName)
        .orElseThrow(() -> new IllegalStateException("Stored kind '" + wireName + "'"));
  }
}
