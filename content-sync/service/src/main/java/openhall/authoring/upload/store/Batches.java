package openhall.authoring.upload.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that wait, with their records, within one transaction. */
public final class Batches {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<BatchRow.Note>> NOTES = new TypeReference<>() {};
  private static final String COLUMNS =
      "SELECT id, unit, account, name, sha256, state, done, total, problem, changed_at FROM upload";

  private static final RowMapper<Batch> BATCH =
      (row, _) ->
          new Batch(
              row.getString("id"),
              new UnitId(row.getString("unit")),
              row.getString("account"),
              row.getString("name"),
              row.getString("sha256"),
              Batch.State.valueOf(row.getString("state")),
              row.getInt("done"),
              row.getInt("total"),
              row.getString("problem"),
              Instant.ofEpochMilli(row.getLong("changed_at")));

  private static final RowMapper<BatchRow> ROW =
      (row, _) ->
          new BatchRow(
              row.getInt("number"),
              row.getString("place"),
              Item.Kind.of(row.getString("kind")),
              item(row.getString("item_unit"), row.getString("item")),
              row.getString("title"),
              BatchRow.Standing.valueOf(row.getString("standing")),
              row.getInt("against"),
              row.getString("json"),
              JSON.readValue(row.getString("notes"), NOTES));

  private final Handle handle;

  public Batches(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /**
   * Keeps a new file.
   *
   * @param plan how its columns are understood, as JSON; empty where that needs no saying
   */
  public void add(Batch batch, byte[] bytes, String plan) {
    handle
        .createUpdate(
            "INSERT INTO upload (id, unit, account, name, sha256, bytes, plan, state, done, total,"
                + " problem, changed_at) VALUES (:id, :unit, :account, :name, :sha256, :bytes,"
                + " :plan, :state, 0, 0, :problem, :at)")
        .bind("id", batch.id())
        .bind("unit", batch.unit().path())
        .bind("account", batch.account())
        .bind("name", batch.name())
        .bind("sha256", batch.sha256())
        .bind("bytes", bytes)
        .bind("plan", plan)
        .bind("state", batch.state().name())
        .bind("problem", batch.problem())
        .bind("at", batch.changedAt().toEpochMilli())
        .execute();
  }

  public Optional<Batch> find(String id) {
    return handle.createQuery(COLUMNS + " WHERE id = :id").bind("id", id).map(BATCH).findOne();
  }

  /** All that one person has handed in and not put away, the newest first. */
  public List<Batch> of(String account) {
    return handle
        .createQuery(COLUMNS + " WHERE account = :account ORDER BY changed_at DESC, id")
        .bind("account", account)
        .map(BATCH)
        .list();
  }

  public byte[] bytes(String id) {
    return handle
        .createQuery("SELECT bytes FROM upload WHERE id = :id")
        .bind("id", id)
        .mapTo(byte[].class)
        .one();
  }

  /** As JSON, empty where there is none. */
  public String plan(String id) {
    return handle
        .createQuery("SELECT plan FROM upload WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  public void plan(String id, String plan, Instant now) {
    handle
        .createUpdate("UPDATE upload SET plan = :plan, changed_at = :at WHERE id = :id")
        .bind("id", id)
        .bind("plan", plan)
        .bind("at", now.toEpochMilli())
        .execute();
  }

  public void progress(String id, Batch.State state, int done, int total, Instant now) {
    handle
        .createUpdate(
            "UPDATE upload SET state = :state, done = :done, total = :total, changed_at = :at"
                + " WHERE id = :id")
        .bind("id", id)
        .bind("state", state.name())
        .bind("done", done)
        .bind("total", total)
        .bind("at", now.toEpochMilli())
        .execute();
  }

  public void bad(String id, String problem, Instant now) {
    handle
        .createUpdate(
            "UPDATE upload SET state = 'BAD', problem = :problem, changed_at = :at WHERE id = :id")
        .bind("id", id)
        .bind("problem", problem)
        .bind("at", now.toEpochMilli())
        .execute();
  }

  /** Puts the file away with all that was read of it. */
  public void discard(String id) {
    empty(id);
    handle.createUpdate("DELETE FROM upload WHERE id = :id").bind("id", id).execute();
  }

  /** Forgets what was read of the file, so that it can be read anew. */
  public void empty(String id) {
    handle.createUpdate("DELETE FROM upload_row WHERE upload = :id").bind("id", id).execute();
  }

  /** Which files nobody has touched since. */
  public List<String> untouchedSince(Instant then) {
    return handle
        .createQuery("SELECT id FROM upload WHERE changed_at < :then")
        .bind("then", then.toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  public void add(String id, List<BatchRow> rows) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO upload_row (upload, number, place, kind, item_unit, item, title, standing,"
                + " against, json, notes, noted) VALUES (:id, :number, :at, :kind, :unit, :item, :title,"
                + " :standing, :against, :json, :notes, :noted)");
    for (BatchRow row : rows) {
      batch
          .bind("id", id)
          .bind("number", row.number())
          .bind("at", row.at())
          .bind("kind", row.kind().map(Item.Kind::wireName).orElse(""))
          .bind("unit", row.item().map(key -> key.unit().path()).orElse(""))
          .bind("item", row.item().map(key -> key.id().value()).orElse(""))
          .bind("title", row.title())
          .bind("standing", row.standing().name())
          .bind("against", row.against())
          .bind("json", row.json())
          .bind("notes", JSON.writeValueAsString(row.notes()))
          .bind("noted", row.notes().isEmpty() ? 0 : 1)
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static Optional<ItemKey> item(String unit, String id) {
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new ItemKey(new UnitId(unit), new ItemId(id)));
  }

  /** Takes the place of the record with the same number. */
  public void put(String id, BatchRow row) {
    handle
        .createUpdate("DELETE FROM upload_row WHERE upload = :id AND number = :number")
        .bind("id", id)
        .bind("number", row.number())
        .execute();
    add(id, List.of(row));
  }

  public Optional<BatchRow> row(String id, int number) {
    return handle
        .createQuery("SELECT * FROM upload_row WHERE upload = :id AND number = :number")
        .bind("id", id)
        .bind("number", number)
        .map(ROW)
        .findOne();
  }

  /** Records that the query asks for, in the order of the file. */
  public Page<BatchRow> rows(String id, RowQuery query) {
    var where = new StringBuilder(" FROM upload_row WHERE upload = :id");
    var values = new HashMap<String, Object>();
    values.put("id", id);
    query
        .standing()
        .ifPresent(standing -> {
          where.append(" AND standing = :standing");
          values.put("standing", standing.name());
        });
    if (query.noted()) {
      where.append(" AND noted = 1");
    }
    long total =
        handle.createQuery("SELECT count(*)" + where).bindMap(values).mapTo(Long.class).one();
    List<BatchRow> rows =
        handle
            .createQuery("SELECT *" + where + " ORDER BY number LIMIT :most OFFSET :skip")
            .bindMap(values)
            .bind("most", ItemQuery.PAGE_SIZE)
            .bind("skip", (query.page() - 1L) * ItemQuery.PAGE_SIZE)
            .map(ROW)
            .list();
    return new Page<>(rows, query.page(), total);
  }

  /** The next records that can be taken, after that number. */
  public List<BatchRow> good(String id, int after, int most) {
    return handle
        .createQuery(
            "SELECT * FROM upload_row WHERE upload = :id AND number > :after"
                + " AND standing IN ('NEW', 'CHANGED') ORDER BY number LIMIT :most")
        .bind("id", id)
        .bind("after", after)
        .bind("most", most)
        .map(ROW)
        .list();
  }

  /** How many records stand how; those that do not occur are left out. */
  public Map<BatchRow.Standing, Long> counts(String id) {
    return handle
        .createQuery(
            "SELECT standing, count(*) AS many FROM upload_row WHERE upload = :id"
                + " GROUP BY standing")
        .bind("id", id)
        .reduceRows(
            new HashMap<>(),
            (counts, row) -> {
              counts.put(
                  BatchRow.Standing.valueOf(
                      row.getColumn("standing", String.class).toUpperCase(Locale.ROOT)),
                  row.getColumn("many", Long.class));
              return counts;
            });
  }

  public long noted(String id) {
    return handle
        .createQuery("SELECT count(*) FROM upload_row WHERE upload = :id AND noted = 1")
        .bind("id", id)
        .mapTo(Long.class)
        .one();
  }

  /** How the unit understood those headings the last time, as JSON. */
  public Optional<String> remembered(UnitId unit, String headings) {
    return handle
        .createQuery("SELECT plan FROM upload_plan WHERE unit = :unit AND headings = :headings")
        .bind("unit", unit.path())
        .bind("headings", headings)
        .mapTo(String.class)
        .findOne();
  }

  public void remember(UnitId unit, String headings, String plan) {
    handle
        .createUpdate(
            "INSERT INTO upload_plan (unit, headings, plan) VALUES (:unit, :headings, :plan)"
                + " ON CONFLICT (unit, headings) DO UPDATE SET plan = excluded.plan")
        .bind("unit", unit.path())
        .bind("headings", headings)
        .bind("plan", plan)
        .execute();
  }
}
