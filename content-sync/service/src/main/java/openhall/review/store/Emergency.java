package openhall.review.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import openhall.content.ItemKey;

/**
 * A revision that was approved at once, to be reviewed afterwards.
 *
 * @param who approved it
 * @param due the last day of its review
 * @param judged absent while it still has to be reviewed
 */
public record Emergency(
    ItemKey key,
    int revision,
    String who,
    String reason,
    Instant at,
    LocalDate due,
    Optional<Judged> judged) {

  /**
   * What came of the review.
   *
   * @param words why it did not pass; empty if it did
   */
  public record Judged(boolean passed, String who, String words, Instant at) {}

  public boolean isOpen() {
    return judged.isEmpty();
  }

  public boolean isRejected() {
    return judged.filter(each -> !each.passed()).isPresent();
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }
}
