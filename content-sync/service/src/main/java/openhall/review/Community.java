package openhall.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import openhall.authoring.AuditEvent;
import openhall.authoring.UnknownItem;
import openhall.authoring.store.Database;
import openhall.content.InvalidContent;
import openhall.content.ItemKey;
import openhall.review.steps.FiveStep;
import openhall.review.store.FiveStepDone;
import openhall.review.store.FiveSteps;

/**
 * The five steps of a community's disclosure, each with its day and what shows it (W7). None can be
 * skipped, none lies before the one before it or in the future, and it is disclosed only once the
 * item is released. Any thread.
 */
public final class Community {

  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls, whose days count
   */
  public Community(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What was done, in its order. */
  public List<FiveStepDone> of(ItemKey key) {
    return database.read(t -> new FiveSteps(t).of(key));
  }

  /**
   * Writes down that a step was done.
   *
   * @throws StepRefused if it is not the turn of that step
   * @throws InvalidContent if its day or its document cannot be
   */
  public void take(ItemKey key, FiveStep step, LocalDate day, String document, String who) {
    database.writing(t -> {
      int newest = t.items().latest(key).orElseThrow(() -> new UnknownItem(key, 1)).number();
      var steps = new FiveSteps(t);
      List<FiveStepDone> before = steps.of(key);
      if (FiveStep.next(steps.done(key)).filter(step::equals).isEmpty()) {
        throw StepRefused.fiveSteps("五步法须一步一步办，现在轮不到“" + step.label() + "”，请刷新页面再看");
      }
      if (step == FiveStep.DISCLOSURE && t.items().released(key).isEmpty()) {
        throw StepRefused.fiveSteps("条目还没有发布，发布以后才能登记“" + step.label() + "”");
      }
      boolean early = !before.isEmpty() && day.isBefore(before.getLast().day());
      if (early || day.isAfter(LocalDate.now(clock))) {
        throw new InvalidContent(
            "day",
            day.toString(),
            "“" + step.label() + "”的日期不能早于上一步，也不能晚于今天",
            "not before the step before, and not in the future");
      }
      steps.add(key, new FiveStepDone(step, day, document, who, clock.instant()));
      String told = step.label() + "，" + day + "，" + document;
      t.audit().append(AuditEvent.onItem(who, "five-step", key, newest, told), clock.instant());
    });
  }
}
