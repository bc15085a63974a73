package openhall.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.store.Transaction;
import openhall.catalogue.Withheld;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;

/** What units do not disclose (A5). Entries are closed, never deleted. */
public final class Register {

  private final Handle handle;

  public Register(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public void add(Withheld entry) {
    handle
        .createUpdate(
            "INSERT INTO withheld SELECT coalesce(max(id), 0) + 1, :unit, :title, :reason, :basis,"
                + " :decided, :review, :who, '', '' FROM withheld")
        .bind("unit", entry.unit().path())
        .bind("title", entry.title())
        .bind("reason", entry.reason())
        .bind("basis", entry.basis())
        .bind("decided", entry.decidedOn().toString())
        .bind("review", entry.reviewOn().map(LocalDate::toString).orElse(""))
        .bind("who", entry.who())
        .execute();
  }

  /** Looks at it again another day. */
  public void postpone(UnitId unit, long id, LocalDate until) {
    handle
        .createUpdate(
            "UPDATE withheld SET review_on = :until WHERE unit = :unit AND id = :id"
                + " AND closed_on = ''")
        .bind("until", until.toString())
        .bind("unit", unit.path())
        .bind("id", id)
        .execute();
  }

  public void close(UnitId unit, long id, Withheld.Closing closing) {
    handle
        .createUpdate(
            "UPDATE withheld SET outcome = :outcome, closed_on = :on WHERE unit = :unit"
                + " AND id = :id AND closed_on = ''")
        .bind("outcome", closing.outcome())
        .bind("on", closing.on().toString())
        .bind("unit", unit.path())
        .bind("id", id)
        .execute();
  }

  /** Those of one unit: what is to be looked at again first, and what is closed last. */
  public Page<Withheld> of(UnitId unit, int page) {
    long total =
        handle
            .createQuery("SELECT count(*) FROM withheld WHERE unit = :unit")
            .bind("unit", unit.path())
            .mapTo(Long.class)
            .one();
    List<Withheld> entries =
        handle
            .createQuery(
                "SELECT * FROM withheld WHERE unit = :unit ORDER BY closed_on <> '',"
                    + " review_on = '', review_on, id LIMIT :most OFFSET :skip")
            .bind("unit", unit.path())
            .bind("most", ItemQuery.PAGE_SIZE)
            .bind("skip", (page - 1L) * ItemQuery.PAGE_SIZE)
            .map((row, _) -> read(row))
            .list();
    return new Page<>(entries, page, total);
  }

  private static Withheld read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Withheld(
        row.getLong("id"),
        new UnitId(row.getString("unit")),
        row.getString("title"),
        row.getString("reason"),
        row.getString("basis"),
        LocalDate.parse(row.getString("decided_on")),
        day(row.getString("review_on")),
        row.getString("who"),
        day(row.getString("closed_on")).map(on -> new Withheld.Closing(on, outcome)));
  }

  private static Optional<LocalDate> day(String written) {
    return Optional.of(written).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }
}
