package openhall.review;

import java.time.LocalDate;
import java.util.List;
import openhall.authoring.Revision;
import openhall.authoring.checking.Checks;
import openhall.authoring.checking.Remark;
import openhall.authoring.store.Transaction;
import openhall.content.Problem;

/** What keeps a revision from review: the errors that the checks find, not the warnings. */
final class Checked {

  private Checked() {}

  static List<Problem> errors(Transaction t, Revision revision, LocalDate today) {
    return Checks.of(revision.item(), t.items().released(revision.key()).map(Revision::item), today)
        .stream()
        .filter(remark -> remark.weight() == Remark.Weight.ERROR)
        .map(error ->
            new Problem(error.field(), error.what(), error.rule(), "the checks found an error"))
        .toList();
  }
}
