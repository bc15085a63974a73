package openhall.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets in so many newcomers a second, and tells the others when there will be room: each of them
 * the next free place behind those who were told before. Any thread.
 */
final class Admission {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long each;
  private final LongSupplier nanos;
  private long taken;
  private long promised;

  /**
   * @param nanos the time, which only goes on
   */
  Admission(int perSecond, LongSupplier nanos) {
    this.each = SECOND / perSecond;
    this.nanos = nanos;
    this.taken = nanos.getAsLong();
    this.promised = taken;
  }

  /** Zero for whoever may come in now, else in how many seconds he should ask again. */
  synchronized long secondsToWait() {
    long now = nanos.getAsLong();
    taken = later(taken, now);
    if (taken - now < SECOND) {
      taken += each;
      return 0;
    }
    promised = later(promised, taken) + each;
    return Math.ceilDiv(promised - now, SECOND);
  }

  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }
}
