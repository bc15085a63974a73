package openhall.publication.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.store.Transaction;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The releases at a moment to come, within one transaction. */
public final class Plans {

  private final Handle handle;

  public Plans(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** Those not over yet, the earliest first. */
  public List<Planned> waiting() {
    return list(
        handle.createQuery(
            "SELECT * FROM release_plan WHERE outcome = 'waiting' ORDER BY due, id"));
  }

  /** Those that are over, what ended last first. */
  public List<Planned> ended(int most) {
    return list(
        handle
            .createQuery(
                "SELECT * FROM release_plan WHERE outcome <> 'waiting'"
                    + " ORDER BY ended_at DESC, id DESC LIMIT :most")
            .bind("most", most));
  }

  public Optional<Planned> find(long id) {
    return list(handle.createQuery("SELECT * FROM release_plan WHERE id = :plan").bind("plan", id))
        .stream()
        .findFirst();
  }

  public Planned add(Instant due, Set<Planned.Piece> pieces, String who, Instant now) {
    long id =
        handle
            .createQuery("SELECT coalesce(max(id), 0) + 1 FROM release_plan")
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            "INSERT INTO release_plan (id, due, who, made_at, outcome, detail)"
                + " VALUES (:id, :due, :who, :now, 'waiting', '')")
        .bind("id", id)
        .bind("due", due.toEpochMilli())
        .bind("who", who)
        .bind("now", now.toEpochMilli())
        .execute();
    pieces.forEach(piece -> add(id, piece));
    return new Planned(id, due, pieces, who, Planned.Outcome.WAITING, Optional.empty(), "");
  }

  private void add(long plan, Planned.Piece piece) {
    handle
        .createUpdate(
            "INSERT INTO release_plan_item (plan, unit, id, revision)"
                + " VALUES (:plan, :unit, :id, :revision)")
        .bind("plan", plan)
        .bind("unit", piece.key().unit().path())
        .bind("id", piece.key().id().value())
        .bind("revision", piece.revision())
        .execute();
  }

  public void move(long id, Instant due, String who) {
    handle
        .createUpdate("UPDATE release_plan SET due = :due, who = :who WHERE id = :id")
        .bind("id", id)
        .bind("due", due.toEpochMilli())
        .bind("who", who)
        .execute();
  }

  public void end(long id, Planned.Outcome outcome, String detail, Instant now) {
    handle
        .createUpdate(
            "UPDATE release_plan SET outcome = :outcome, detail = :detail, ended_at = :now"
                + " WHERE id = :id")
        .bind("id", id)
        .bind("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .bind("detail", detail)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private List<Planned> list(Query query) {
    return query.map((row, _) -> plan(row)).list().stream().map(this::whole).toList();
  }

  private Planned whole(Planned plan) {
    Set<Planned.Piece> pieces =
        handle
            .createQuery("SELECT unit, id, revision FROM release_plan_item WHERE plan = :plan")
            .bind("plan", plan.id())
            .map((row, _) -> piece(row))
            .set();
    return new Planned(
        plan.id(), plan.due(), pieces, plan.who(), plan.outcome(), plan.ended(), plan.detail());
  }

  private static Planned.Piece piece(ResultSet row) throws SQLException {
    var key = new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id")));
    return new Planned.Piece(key, row.getInt("revision"));
  }

  private static Planned plan(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
    return new Planned(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("due")),
        Set.of(),
        row.getString("who"),
        Planned.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        end,
        row.getString("detail"));
  }
}
