package openhall.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import openhall.authoring.Revision;
import openhall.authoring.checking.Checks;
import openhall.authoring.checking.Remark;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.content.Problem;
import openhall.review.steps.FiveStep;
import openhall.review.steps.Plan;
import openhall.review.steps.Step;
import openhall.review.store.FiveSteps;
import openhall.review.store.Rules;

/** What keeps a revision from review: the errors that the checks find, not the warnings. */
final class Checked {

  private Checked() {}

  static List<Problem> errors(Transaction t, Revision revision, LocalDate today) {
    List<Problem> found = new ArrayList<>(wording(t, revision, today));
    found.addAll(fiveSteps(t, revision));
    return found;
  }

  /** What the community still lacks where its own process is demanded (W7). */
  private static List<Problem> fiveSteps(Transaction t, Revision revision) {
    ItemKey key = revision.key();
    if (!Plan.of(new Rules(t).all(), key.unit(), revision.item().kind()).demands(Step.FIVE_STEPS)) {
      return List.of();
    }
    return FiveStep.lacking(new FiveSteps(t).done(key)).stream()
        .map(step ->
            new Problem(
                "five-steps",
                step.wireName(),
                "提交前须先办“" + step.label() + "”，在条目页面登记日期和文件",
                "the community's process has not been begun"))
        .toList();
  }

  private static List<Problem> wording(Transaction t, Revision revision, LocalDate today) {
    return Checks.of(revision.item(), t.items().released(revision.key()).map(Revision::item), today)
        .stream()
        .filter(remark -> remark.weight() == Remark.Weight.ERROR)
        .map(error ->
            new Problem(error.field(), error.what(), error.rule(), "the checks found an error"))
        .toList();
  }
}
