package openhall.publication.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import openhall.trust.BlankOrder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The orders to be blank, within one transaction. */
public final class Blankings {

  private static final RowMapper<Blanked> ORDER =
      (row, _) ->
          new Blanked(
              row.getLong("id"), order(row), row.getString("note"), row.getString("who"), end(row));

  private final Handle handle;

  public Blankings(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** Those that hold, the oldest first. */
  public List<Blanked> inForce(Instant now) {
    return handle
        .createQuery(
            "SELECT * FROM blanking WHERE lifted_at IS NULL"
                + " AND (until IS NULL OR until > :now) ORDER BY id")
        .bind("now", now.toEpochMilli())
        .map(ORDER)
        .list();
  }

  /** All there ever were, the newest first. */
  public List<Blanked> newest(int most) {
    return handle
        .createQuery("SELECT * FROM blanking ORDER BY id DESC LIMIT :most")
        .bind("most", most)
        .map(ORDER)
        .list();
  }

  public Optional<Blanked> find(long id) {
    return handle
        .createQuery("SELECT * FROM blanking WHERE id = :id")
        .bind("id", id)
        .map(ORDER)
        .findOne();
  }

  /** Returns it as it is on record from now on. */
  public Blanked add(BlankOrder order, String note, String who) {
    long id =
        handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM blanking").mapTo(Long.class).one();
    handle
        .createUpdate(
            "INSERT INTO blanking (id, unit, screen, reason, note, who, since, until)"
                + " VALUES (:id, :unit, :screen, :reason, :note, :who, :since, :until)")
        .bind("id", id)
        .bind("unit", order.unit())
        .bind("screen", order.screen().orElse(""))
        .bind("reason", order.reason().wireName())
        .bind("note", note)
        .bind("who", who)
        .bind("since", order.since().toEpochMilli())
        .bindByType("until", order.until().map(Instant::toEpochMilli).orElse(null), Long.class)
        .execute();
    return new Blanked(id, order, note, who, Optional.empty());
  }

  public void lift(long id, Blanked.Lifting lifting) {
    handle
        .createUpdate("UPDATE blanking SET lifted_by = :who, lifted_at = :at WHERE id = :id")
        .bind("id", id)
        .bind("who", lifting.who())
        .bind("at", lifting.at().toEpochMilli())
        .execute();
  }

  private static BlankOrder order(ResultSet row) throws SQLException {
    long until = row.getLong("until");
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
    return new BlankOrder(
        row.getString("unit"),
        Optional.of(row.getString("screen")).filter(name -> !name.isEmpty()),
        Instant.ofEpochMilli(row.getLong("since")),
        end,
        BlankOrder.Reason.of(row.getString("reason")));
  }

  private static Optional<Blanked.Lifting> end(ResultSet row) throws SQLException {
    String who = row.getString("lifted_by");
    Instant at = Instant.ofEpochMilli(row.getLong("lifted_at"));
    return who == null ? Optional.empty() : Optional.of(new Blanked.Lifting(who, at));
  }
}
