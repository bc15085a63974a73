package openhall.review.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import openhall.authoring.Revision;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.review.steps.Quality;
import openhall.review.steps.Step;
import org.jdbi.v3.core.Handle;

/** What review gave back and what it approved, within one transaction (W12). */
public final class Returns {

  private final Handle handle;

  public Returns(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public void add(Revision returned, Set<Quality> lacking, Instant at) {
    handle
        .createUpdate(
            "INSERT INTO review_return (unit, id, revision, at, lacking)"
                + " VALUES (:unit, :id, :revision, :at, :lacking)"
                + " ON CONFLICT (unit, id, revision, at) DO NOTHING")
        .bind("unit", returned.key().unit().path())
        .bind("id", returned.key().id().value())
        .bind("revision", returned.number())
        .bind("at", at.toEpochMilli())
        .bind("lacking", Quality.joined(lacking))
        .execute();
  }

  /**
   * Returns that lacked the same.
   *
   * @param lacking empty where nobody said what
   */
  public record Count(Set<Quality> lacking, long returns) {}

  /** The returns from that instant until before another. */
  public List<Count> between(Instant from, Instant until, Set<Scope> within) {
    return handle
        .createQuery(
            "SELECT lacking, count(*) AS returns FROM review_return"
                + " WHERE at >= :from AND at < :until AND "
                + Conditions.within("unit", within)
                + " GROUP BY lacking")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map((row, _) -> new Count(Quality.split(row.getString("lacking")), row.getLong("returns")))
        .list();
  }

  /** How many revisions were approved from that instant until before another. */
  public long approved(Instant from, Instant until, Set<Scope> within) {
    return handle
        .createQuery(
            "SELECT count(*) FROM review_passed"
                + " WHERE step = :step AND at >= :from AND at < :until AND "
                + Conditions.within("unit", within))
        .bind("step", Step.APPROVE.wireName())
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }
}
