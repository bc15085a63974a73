package openhall.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;

/** What was approved at once, within one transaction. Never deleted. */
public final class Emergencies {

  private static final String PASSED = "passed";
  private static final String REJECTED = "rejected";

  private final Handle handle;

  public Emergencies(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** In place of an earlier one of the same revision, which was returned and taken up again. */
  public void put(Emergency emergency) {
    handle
        .createUpdate(
            "INSERT INTO emergency_release"
                + " (unit, id, revision, who, reason, at, due, outcome, judge, words, judged_at)"
                + " VALUES (:unit, :id, :revision, :who, :reason, :at, :due, '', '', '', 0)"
                + " ON CONFLICT (unit, id, revision) DO UPDATE SET who = excluded.who,"
                + " reason = excluded.reason, at = excluded.at, due = excluded.due, outcome = '',"
                + " judge = '', words = '', judged_at = 0")
        .bind("unit", emergency.key().unit().path())
        .bind("id", emergency.key().id().value())
        .bind("revision", emergency.revision())
        .bind("who", emergency.who())
        .bind("reason", emergency.reason())
        .bind("at", emergency.at().toEpochMilli())
        .bind("due", emergency.due().toString())
        .execute();
  }

  public void judge(Emergency emergency, Emergency.Judged judged) {
    handle
        .createUpdate(
            "UPDATE emergency_release SET outcome = :outcome, judge = :judge, words = :words,"
                + " judged_at = :at WHERE unit = :unit AND id = :id AND revision = :revision")
        .bind("outcome", judged.passed() ? PASSED : REJECTED)
        .bind("judge", judged.who())
        .bind("words", judged.words())
        .bind("at", judged.at().toEpochMilli())
        .bind("unit", emergency.key().unit().path())
        .bind("id", emergency.key().id().value())
        .bind("revision", emergency.revision())
        .execute();
  }

  public Optional<Emergency> of(ItemKey key, int revision) {
    return handle
        .createQuery(
            "SELECT * FROM emergency_release"
                + " WHERE unit = :unit AND id = :id AND revision = :revision")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .bind("revision", revision)
        .map((row, _) -> read(row))
        .findOne();
  }

  /** Those still to be reviewed, and those that failed and are before the public yet. */
  public List<Emergency> alarming() {
    return handle
        .createQuery(
            "SELECT e.* FROM emergency_release e JOIN item_revision r"
                + " ON r.unit = e.unit AND r.id = e.id AND r.revision = e.revision"
                + " WHERE (e.outcome = '' AND r.state NOT IN ('draft', 'submitted', 'returned'))"
                + " OR (e.outcome = 'rejected' AND r.state = 'released') ORDER BY e.due, e.unit, e.id")
        .map((row, _) -> read(row))
        .list();
  }

  private static Emergency read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    Optional<Emergency.Judged> judged =
        outcome.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Emergency.Judged(
                    outcome.equals(PASSED),
                    row.getString("judge"),
                    row.getString("words"),
                    Instant.ofEpochMilli(row.getLong("judged_at"))));
    return new Emergency(
        new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id"))),
        row.getInt("revision"),
        row.getString("who"),
        row.getString("reason"),
        Instant.ofEpochMilli(row.getLong("at")),
        LocalDate.parse(row.getString("due")),
        judged);
  }
}
