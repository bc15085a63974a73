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
      new Pace(Duration.ofSeconds(45), Duration.ofSeconds(1), Duration.ofMinutes(2));

  private static final int MOST_DOUBLINGS = 20;
  private static final double POLL_SPREAD = 0.2;
  private static final Duration LOSS_SPREAD = Duration.ofSeconds(15);
  private static final Duration LAG = Duration.ofSeconds(2);
  private static final Duration SHORT_LAG = Duration.ofMillis(400);

  /** The poll's time, a tenth more or less. */
  public Duration next(RandomGenerator random) {
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

  /**
   * After a call that led to nothing new. What is to be blank must not wait for long; whoever has
   * not caught up by then gets time.
   *
   * @param look 1 or 2
   */
  Duration again(int look, RandomGenerator random) {
    return times(look == 1 ? SHORT_LAG : LAG, 1 + random.nextDouble());
  }

  /** After a call that all screens hear at the same time. */
  public Duration somewhereIn(Duration within, RandomGenerator random) {
    return times(within, random.nextDouble());
  }

  /** After an event stream broke, which all screens may have seen in the same moment. */
  public Duration afterLoss(RandomGenerator random) {
    return times(LOSS_SPREAD, random.nextDouble());
  }

  /**
   * Between once and twice what the service asks for, which may be the same for all; no more than
   * the longest wait, for nobody may silence a screen.
   */
  public Duration asAsked(Duration asked, RandomGenerator random) {
    Duration spread = times(asked, 1 + random.nextDouble());
    return spread.compareTo(longest) > 0 ? longest : spread;
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }
}
