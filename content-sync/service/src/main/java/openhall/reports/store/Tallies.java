package openhall.reports.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;

/** Counts what releases did, within one transaction. */
public final class Tallies {

  private static final String FROM =
      " FROM release_item c JOIN release r ON r.number = c.number WHERE ";

  private final Handle handle;

  public Tallies(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** What releases did from that instant until before another, by release. */
  public List<Tally> between(Instant from, Instant until, Set<Scope> within) {
    // a district has thousands of rows, and few units
    var units = new HashMap<String, UnitId>();
    return handle
        .createQuery(
            "SELECT r.released, c.unit, c.kind, c.class, c.change, c.fresh, count(*) AS items"
                + FROM
                + Conditions.within("c.unit", within)
                + " AND r.released >= :from AND r.released < :until"
                + " GROUP BY c.number, r.released, c.unit, c.kind, c.class, c.change, c.fresh")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map((row, _) ->
            new Tally(
                Instant.ofEpochMilli(row.getLong("released")),
                units.computeIfAbsent(row.getString("unit"), UnitId::new),
                Item.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("class"),
                way(row.getString("change"), row.getInt("fresh")),
                row.getLong("items")))
        .list();
  }

  private static Tally.Way way(String change, int fresh) {
    if (change.equals("removed")) {
      return Tally.Way.REMOVED;
    }
    return fresh == 1 ? Tally.Way.NEW : Tally.Way.CHANGED;
  }

  /** How many items of each kind the public saw at that instant. */
  public Map<Item.Kind, Long> standing(Instant at, Set<Scope> within) {
    var standing = new EnumMap<Item.Kind, Long>(Item.Kind.class);
    handle
        .createQuery(
            "SELECT c.kind, count(*) AS items"
                + FROM
                + Conditions.within("c.unit", within)
                + " AND c.change = 'shown' AND r.released < :at"
                + " AND NOT EXISTS (SELECT 1 FROM release_item l JOIN release s"
                + " ON s.number = l.number WHERE l.unit = c.unit AND l.id = c.id"
                + " AND l.number > c.number AND s.released < :at) GROUP BY c.kind")
        .bind("at", at.toEpochMilli())
        .map((row, _) ->
            standing.put(Item.Kind.of(row.getString("kind")).orElseThrow(), row.getLong("items")))
        .list();
    return standing;
  }
}
