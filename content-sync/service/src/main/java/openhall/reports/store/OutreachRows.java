package openhall.reports.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.ItemQuery;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What was told outside this system, within one transaction. */
public final class OutreachRows {

  private static final RowMapper<Outreach> ROW =
      (row, _) ->
          new Outreach(
              row.getString("id"),
              new UnitId(row.getString("unit")),
              LocalDate.parse(row.getString("day")),
              Medium.of(row.getString("medium")).orElseThrow(),
              row.getString("title"),
              row.getInt("pieces"),
              row.getInt("people"),
              row.getInt("cases"),
              row.getString("who"));

  private final Handle handle;

  public OutreachRows(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public void add(Outreach told) {
    handle
        .createUpdate(
            "INSERT INTO outreach (id, unit, day, medium, title, pieces, people, cases, who)"
                + " VALUES (:id, :unit, :day, :medium, :title, :pieces, :people, :cases, :who)")
        .bind("id", told.id())
        .bind("unit", told.unit().path())
        .bind("day", told.day().toString())
        .bind("medium", told.medium().wireName())
        .bind("title", told.title())
        .bind("pieces", told.pieces())
        .bind("people", told.people())
        .bind("cases", told.cases())
        .bind("who", told.who())
        .execute();
  }

  public Optional<Outreach> find(String id) {
    return handle
        .createQuery("SELECT * FROM outreach WHERE id = :id")
        .bind("id", id)
        .map(ROW)
        .findOne();
  }

  public void remove(String id) {
    handle.execute("DELETE FROM outreach WHERE id = ?", id);
  }

  /** The newest of a year, newest first. */
  public List<Outreach> newest(int year, Set<Scope> within) {
    return handle
        .createQuery(
            "SELECT * FROM outreach WHERE "
                + of(within)
                + " ORDER BY day DESC, id LIMIT "
                + ItemQuery.PAGE_SIZE)
        .bind("first", year + "-01-01")
        .bind("last", year + "-12-31")
        .map(ROW)
        .list();
  }

  /** The sums of a year by medium. */
  public Map<Medium, OutreachSum> sums(int year, Set<Scope> within) {
    var sums = new EnumMap<Medium, OutreachSum>(Medium.class);
    handle
        .createQuery(
            "SELECT medium, count(*) AS times, sum(pieces) AS pieces, sum(people) AS people,"
                + " sum(cases) AS cases FROM outreach WHERE "
                + of(within)
                + " GROUP BY medium")
        .bind("first", year + "-01-01")
        .bind("last", year + "-12-31")
        .map((row, _) ->
            sums.put(
                Medium.of(row.getString("medium")).orElseThrow(),
                new OutreachSum(
                    row.getLong("times"),
                    row.getLong("pieces"),
                    row.getLong("people"),
                    row.getLong("cases"))))
        .list();
    return sums;
  }

  private static String of(Set<Scope> within) {
    return Conditions.within("unit", within) + " AND day >= :first AND day <= :last";
  }
}
