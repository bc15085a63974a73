package openhall.review.store;

import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import org.jdbi.v3.core.Handle;

/** What units demand of reviews, within one transaction. */
public final class Rules {

  private final Handle handle;

  public Rules(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** All of them, from the district down. */
  public List<Rule> all() {
    return handle
        .createQuery("SELECT unit, kind, step, workdays FROM review_rule ORDER BY unit, kind, step")
        .map((row, _) ->
            new Rule(
                new UnitId(row.getString("unit")),
                Item.Kind.of(row.getString("kind")),
                Step.of(row.getString("step")).orElseThrow(),
                row.getInt("workdays")))
        .list();
  }

  /** Sets it in place of what the unit demanded of the same step and kind before. */
  public void put(Rule rule) {
    handle
        .createUpdate(
            "INSERT INTO review_rule (unit, kind, step, workdays)"
                + " VALUES (:unit, :kind, :step, :workdays)"
                + " ON CONFLICT (unit, kind, step) DO UPDATE SET workdays = excluded.workdays")
        .bind("unit", rule.unit().path())
        .bind("kind", kind(rule.kind()))
        .bind("step", rule.step().wireName())
        .bind("workdays", rule.workdays())
        .execute();
  }

  /** Whether there was one. */
  public boolean remove(UnitId unit, Optional<Item.Kind> kind, Step step) {
    return handle
            .createUpdate(
                "DELETE FROM review_rule WHERE unit = :unit AND kind = :kind AND step = :step")
            .bind("unit", unit.path())
            .bind("kind", kind(kind))
            .bind("step", step.wireName())
            .execute()
        > 0;
  }

  private static String kind(Optional<Item.Kind> kind) {
    return kind.map(Item.Kind::wireName).orElse("");
  }
}
