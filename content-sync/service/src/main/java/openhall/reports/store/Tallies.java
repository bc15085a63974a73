package openhall.reports.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Counts what releases did, within one transaction. */
public final class Tallies {

  private static final RowMapper<Tally> ROW =
      (row, _) ->
          new Tally(
              Instant.ofEpochMilli(row.getLong("released")),
              new UnitId(row.getString("unit")),
              Item.Kind.of(row.getString("kind")).orElseThrow(),
              row.getString("class"),
              Tally.Way.valueOf(row.getString("way")),
              row.getLong("items"));

  private static final String EARLIER =
      "EXISTS (SELECT 1 FROM release_item e WHERE e.unit = c.unit AND e.id = c.id"
          + " AND e.number < c.number AND e.change = 'shown')";

  private static final String WAY =
      "CASE WHEN c.change = 'removed' THEN 'REMOVED' WHEN "
          + EARLIER
          + " THEN 'CHANGED' ELSE 'NEW' END";

  private static final String FROM =
      " FROM release_item c JOIN release r ON r.number = c.number"
          + " JOIN item_revision i ON i.unit = c.unit AND i.id = c.id AND i.revision = c.revision"
          + " WHERE ";

  private final Handle handle;

  public Tallies(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** What releases did from that instant until before another, by release. */
  public List<Tally> between(Instant from, Instant until, Set<Scope> within) {
    return handle
        .createQuery(
            "SELECT released, unit, kind, class, way, count(*) AS items FROM (SELECT r.released,"
                + " c.unit, i.kind, i.class, "
                + WAY
                + " AS way"
                + FROM
                + Conditions.within("c.unit", within)
                + " AND r.released >= :from AND r.released < :until) AS changes"
                + " GROUP BY released, unit, kind, class, way")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map(ROW)
        .list();
  }

  /** How many items of that kind the public saw at that instant. */
  public long standing(Item.Kind kind, Instant at, Set<Scope> within) {
    return handle
        .createQuery(
            "SELECT count(*)"
                + FROM
                + Conditions.within("c.unit", within)
                + " AND i.kind = :kind AND c.change = 'shown' AND r.released < :at"
                + " AND NOT EXISTS (SELECT 1 FROM release_item l JOIN release s"
                + " ON s.number = l.number WHERE l.unit = c.unit AND l.id = c.id"
                + " AND l.number > c.number AND s.released < :at)")
        .bind("kind", kind.wireName())
        .bind("at", at.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }
}
