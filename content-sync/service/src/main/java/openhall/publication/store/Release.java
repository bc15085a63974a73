package openhall.publication.store;

import java.time.Instant;
import java.util.Locale;

/**
 * One release.
 *
 * @param number the snapshot's version
 * @param released when the content was released; a renewal keeps that of the release it renews
 * @param signedAt when this snapshot was signed
 * @param items shown or changed by it
 * @param removed taken from the public by it
 */
public record Release(
    long number,
    Cause cause,
    Instant released,
    Instant signedAt,
    String who,
    int items,
    int removed) {

  /** Why there is a new snapshot. */
  public enum Cause {
    /** People released something. */
    RELEASE,
    /** What was released before is signed again before it expires; the content is the same. */
    RENEWAL;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
