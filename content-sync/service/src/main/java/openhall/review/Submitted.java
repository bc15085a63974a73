package openhall.review;

import java.util.List;
import java.util.stream.Stream;
import openhall.authoring.Revision;
import openhall.content.Problem;

/** What came of submitting many drafts at once. */
public record Submitted(List<Revision> revisions, List<Barred> barred) {

  public Submitted {
    revisions = List.copyOf(revisions);
    barred = List.copyOf(barred);
  }

  /**
   * A revision that stays a draft.
   *
   * @param errors why
   */
  public record Barred(Revision draft, List<Problem> errors) {

    public Barred {
      errors = List.copyOf(errors);
    }
  }

  /** All errors, their fields within the items' paths. */
  public List<Problem> errors() {
    return barred.stream()
        .flatMap(each -> within(each.draft().key().toString(), each.errors()))
        .toList();
  }

  private static Stream<Problem> within(String item, List<Problem> errors) {
    return errors.stream().map(error -> error.within(item));
  }
}
