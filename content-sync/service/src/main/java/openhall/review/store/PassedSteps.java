package openhall.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which steps revisions have taken since they were last submitted, within one transaction. */
public final class PassedSteps {

  /** Beside the wire names of steps: from when the first of them counts. */
  public static final String SUBMITTED = "submitted";

  private final Handle handle;

  public PassedSteps(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** Oldest first. */
  public List<Passed> of(ItemKey key, int revision) {
    return handle
        .createQuery(
            "SELECT step, who, at FROM review_passed"
                + " WHERE unit = :unit AND id = :id AND revision = :revision ORDER BY at, step")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .bind("revision", revision)
        .map((row, _) -> passed(row))
        .list();
  }

  /** Takes the step for each of them, unless it was taken. */
  public void add(Collection<Revision> revisions, String step, String who, Instant at) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO review_passed (unit, id, revision, step, who, at)"
                + " VALUES (:unit, :id, :revision, :step, :who, :at)"
                + " ON CONFLICT (unit, id, revision, step) DO NOTHING");
    for (Revision revision : revisions) {
      bind(batch, revision).bind("step", step).bind("who", who).bind("at", at.toEpochMilli()).add();
    }
    run(batch);
  }

  /** What is submitted again starts again. */
  public void clear(Collection<Revision> revisions) {
    PreparedBatch batch =
        handle.prepareBatch(
            "DELETE FROM review_passed WHERE unit = :unit AND id = :id AND revision = :revision");
    revisions.forEach(revision -> bind(batch, revision).add());
    run(batch);
  }

  /** What waits for review or for release, by unit and id. */
  public List<Summary> waiting() {
    return handle
        .createQuery(
            "SELECT unit, id, revision, kind, title, state, author, saved_at FROM item_revision"
                + " WHERE state IN ('submitted', 'approved') ORDER BY unit, id")
        .map((row, _) ->
            new Summary(
                key(row),
                row.getInt("revision"),
                Item.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                State.named(row.getString("state")),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("saved_at"))))
        .list();
  }

  /** The steps of what waits, by item. */
  public Map<ItemKey, List<Passed>> ofWaiting() {
    return handle
        .createQuery(
            "SELECT p.unit, p.id, p.step, p.who, p.at FROM review_passed p JOIN item_revision r"
                + " ON r.unit = p.unit AND r.id = p.id AND r.revision = p.revision"
                + " WHERE r.state IN ('submitted', 'approved') ORDER BY p.at, p.step")
        .map((row, _) -> Map.entry(key(row), passed(row)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Passed passed(ResultSet row) throws SQLException {
    return new Passed(
        row.getString("step"), row.getString("who"), Instant.ofEpochMilli(row.getLong("at")));
  }

  private static ItemKey key(ResultSet row) throws SQLException {
    return new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id")));
  }

  private static PreparedBatch bind(PreparedBatch batch, Revision revision) {
    return batch
        .bind("unit", revision.key().unit().path())
        .bind("id", revision.key().id().value())
        .bind("revision", revision.number());
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
