package openhall.catalogue.store;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.catalogue.Tally;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;

/** The monthly checks: how units stood when the month began (F15). */
public final class MonthlyChecks {

  private static final int MOST = 120;

  private final Handle handle;

  public MonthlyChecks(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public boolean has(YearMonth month) {
    return handle
            .createQuery("SELECT count(*) FROM monthly_check WHERE month = :month")
            .bind("month", month.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  public void add(YearMonth month, List<Tally> tallies) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO monthly_check VALUES (:month, :unit, :demanded, :filled, :declared,"
                + " :underWay, :missing, :overdue, :exempt)");
    for (Tally tally : tallies) {
      batch
          .bind("month", month.toString())
          .bind("unit", tally.unit().path())
          .bind("demanded", tally.demanded())
          .bind("filled", tally.filled())
          .bind("declared", tally.declared())
          .bind("underWay", tally.underWay())
          .bind("missing", tally.missing())
          .bind("overdue", tally.overdue())
          .bind("exempt", tally.exempt())
          .add();
    }
    if (!tallies.isEmpty()) {
      batch.execute();
    }
  }

  /** The months of which there is a check, newest first, ten years of them at most. */
  public List<YearMonth> months() {
    return handle
        .createQuery("SELECT DISTINCT month FROM monthly_check ORDER BY month DESC LIMIT " + MOST)
        .mapTo(String.class)
        .map(YearMonth::parse)
        .list();
  }

  /** What a check found in these parts of the tree, from the top down. */
  public List<Tally> of(YearMonth month, Set<Scope> within) {
    return handle
        .createQuery(
            "SELECT * FROM monthly_check WHERE month = :month AND "
                + Conditions.within("unit", within))
        .bind("month", month.toString())
        .map((row, _) ->
            new Tally(
                new UnitId(row.getString("unit")),
                row.getInt("demanded"),
                row.getInt("filled"),
                row.getInt("declared"),
                row.getInt("under_way"),
                row.getInt("missing"),
                row.getInt("overdue"),
                row.getInt("exempt")))
        .stream()
        .sorted(Comparator.comparing(Tally::unit))
        .toList();
  }
}
