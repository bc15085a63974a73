package openhall.paper;

import java.util.List;
import openhall.paper.store.Posting;

/**
 * A sheet somewhere, and what of it no longer holds.
 *
 * @param stale what reads otherwise now, by title
 * @param gone what the public no longer sees, by title
 */
public record Posted(Posting posting, List<String> stale, List<String> gone) {
  public Posted {
    stale = List.copyOf(stale);
    gone = List.copyOf(gone);
  }

  /** Whether it hangs there with words that no longer hold. */
  public boolean isOutdated() {
    return posting.ended().isEmpty() && !(stale.isEmpty() && gone.isEmpty());
  }
}
