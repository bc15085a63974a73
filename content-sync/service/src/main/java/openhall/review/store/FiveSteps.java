package openhall.review.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.review.steps.FiveStep;
import org.jdbi.v3.core.Handle;

/** The five steps of communities (W7), within one transaction. Only added. */
public final class FiveSteps {

  private final Handle handle;

  public FiveSteps(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** In their order. */
  public List<FiveStepDone> of(ItemKey key) {
    return handle
        .createQuery("SELECT * FROM five_step WHERE unit = :unit AND id = :id")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .map((row, _) ->
            new FiveStepDone(
                FiveStep.of(row.getString("step")).orElseThrow(),
                LocalDate.parse(row.getString("day")),
                row.getString("document"),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .stream()
        .sorted(Comparator.comparing(FiveStepDone::step))
        .toList();
  }

  public Set<FiveStep> done(ItemKey key) {
    return of(key).stream().map(FiveStepDone::step).collect(Collectors.toUnmodifiableSet());
  }

  public void add(ItemKey key, FiveStepDone done) {
    handle
        .createUpdate(
            "INSERT INTO five_step (unit, id, step, day, document, who, at)"
                + " VALUES (:unit, :id, :step, :day, :document, :who, :at)")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .bind("step", done.step().wireName())
        .bind("day", done.day().toString())
        .bind("document", done.document())
        .bind("who", done.who())
        .bind("at", done.at().toEpochMilli())
        .execute();
  }
}
