package openhall.review;

import java.util.List;
import openhall.authoring.Revision;
import openhall.content.Problem;

/**
 * What came of submitting many drafts at once.
 *
 * @param barred why others stay drafts, their fields within the item's path
 */
public record Submitted(List<Revision> revisions, List<Problem> barred) {

  public Submitted {
    revisions = List.copyOf(revisions);
    barred = List.copyOf(barred);
  }
}
