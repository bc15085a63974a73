package openhall.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the four kinds of signed metadata have in common. */
public sealed interface Metadata permits Root, Timestamp, Snapshot, Targets {

  /** Rises with each publication of this role; at least 1. */
  long version();

  /** From this instant on nothing new may be accepted on its word; whole seconds. */
  Instant expires();

  /** Whether it has expired at {@code now}. */
  default boolean expiredAt(Instant now) {
    return !now.isBefore(expires());
  }

  /** Checks what every compact constructor must check. */
  static void check(long version, Instant expires) {
    if (version < 1) {
      throw new IllegalArgumentException("Expected version of at least 1, got " + version);
    }
    if (!expires.truncatedTo(ChronoUnit.SECONDS).equals(expires)) {
      throw new IllegalArgumentException("Expected expiry in whole seconds, got " + expires);
    }
  }
}
