package openhall.sync;

import java.time.Duration;
import java.time.Instant;
import openhall.trust.Shortfall;
import openhall.trust.TrustFailure;

/** What came of a pass. Except after {@link Activated}, what is shown has not changed. */
public sealed interface SyncOutcome {

  /** Another release is shown from now on. */
  record Activated(long number, Instant asOf, int written, int removed) implements SyncOutcome {}

  /** What is shown is the newest. */
  record UpToDate(long number) implements SyncOutcome {}

  /**
   * No usable answer from the repository.
   *
   * @param pause for which it asks to be left alone; zero if it does not ask
   */
  record Unreachable(String reason, Duration pause) implements SyncOutcome {
    public Unreachable(String reason) {
      this(reason, Duration.ZERO);
    }
  }

  /** A file that was announced is not there: a release half published. It is tried again. */
  record Incomplete(String path) implements SyncOutcome {}

  /** The newest there is has expired: perhaps newer metadata is kept from us. */
  record Expired(TrustFailure failure) implements SyncOutcome {}

  /** Something does not verify. */
  record Refused(TrustFailure failure) implements SyncOutcome {}

  /** It verifies, but the people who must have not approved it. */
  record Unapproved(String path, Shortfall lacking) implements SyncOutcome {
    /** For staff. */
    public String zh() {
      return path + "：" + lacking.zh() + "；不予显示，屏上内容不变";
    }
  }

  /** It verifies, but must not be shown: a wrong, internal or older item. */
  record Unacceptable(String subject, String reason) implements SyncOutcome {}

  /** The disk refuses. */
  record StoreFailed(String reason) implements SyncOutcome {}

  /** Whether the repository was reached and what is shown is its newest. */
  default boolean isCurrent() {
    return this instanceof Activated || this instanceof UpToDate;
  }
}
