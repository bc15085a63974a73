package openhall.reports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import openhall.review.steps.Quality;
import openhall.review.store.Returns;

/**
 * What review approved and gave back in a year (W12).
 *
 * @param lacking how many returns said that this was lacking; one may say several
 * @param unsaid how many returns said only why
 */
public record Judged(long approved, long returned, Map<Quality, Long> lacking, long unsaid) {

  private static final int PERCENT = 100;

  public Judged {
    lacking = Map.copyOf(lacking);
  }

  static Judged of(long approved, List<Returns.Count> counts) {
    var lacking = new EnumMap<Quality, Long>(Quality.class);
    long returned = 0;
    long unsaid = 0;
    for (Returns.Count count : counts) {
      returned += count.returns();
      unsaid += count.lacking().isEmpty() ? count.returns() : 0;
      count.lacking().forEach(quality -> lacking.merge(quality, count.returns(), Long::sum));
    }
    return new Judged(approved, returned, lacking, unsaid);
  }

  public long of(Quality quality) {
    return lacking.getOrDefault(quality, 0L);
  }

  /**
   * Of all that review decided, what it approved, in whole percent; 100 where it decided nothing.
   */
  public long passed() {
    long decided = approved + returned;
    return decided == 0 ? PERCENT : approved * PERCENT / decided;
  }
}
