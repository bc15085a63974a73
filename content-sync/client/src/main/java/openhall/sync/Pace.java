package openhall.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to look again. Every wait is spread at random, so that ten thousand screens which lost the
 * same service do not come back in the same second.
 *
 * @param poll between passes while all is well
 * @param first after a first failure; doubled after each further one
 * @param longest that doubling leads to
 */
public record Pace(Duration poll, Duration first, Duration longest) {

  public static final Pace DEFAULT =
      new Pace(Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofMinutes(2));

  private static final int MOST_DOUBLINGS = 20;
  private static final double POLL_SPREAD = 0.2;

  /** The poll's time, a tenth more or less. */
  Duration next(RandomGenerator random) {
    return times(poll, 1 - POLL_SPREAD / 2 + POLL_SPREAD * random.nextDouble());
  }

  /**
   * Between half and all of the doubled time.
   *
   * @param failures in a row, at least 1
   */
  public Duration afterFailures(int failures, RandomGenerator random) {
    Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration capped = doubled.compareTo(longest) > 0 ? longest : doubled;
    return times(capped, (1 + random.nextDouble()) / 2);
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }
}
