package openhall.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Slows down guessing. After some failures under one key each further one doubles the wait, up to a
 * quarter of an hour. Remembers a fixed number of keys. Any thread.
 */
final class Throttle {

  private static final int KEYS = 20_000;
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  private record Failures(int count, Instant until) {}

  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Failures> failures = new Newest();

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /** Refuses while the key has to wait. */
  void check(String key) {
    lock.lock();
    try {
      Failures known = failures.get(key);
      if (known != null && clock.instant().isBefore(known.until())) {
        long seconds = Duration.between(clock.instant(), known.until()).toSeconds() + 1;
        throw new Refused(Refusal.TOO_MANY, "请 " + seconds + " 秒后再试");
      }
    } finally {
      lock.unlock();
    }
  }

  /** One more failure; from the {@code free}th on there is a wait. */
  void failed(String key, int free) {
    lock.lock();
    try {
      Failures known = failures.get(key);
      int count = known == null ? 1 : known.count() + 1;
      failures.put(key, new Failures(count, clock.instant().plus(wait(count - free))));
    } finally {
      lock.unlock();
    }
  }

  void succeeded(String key) {
    lock.lock();
    try {
      failures.remove(key);
    } finally {
      lock.unlock();
    }
  }

  private static Duration wait(int over) {
    if (over < 0) {
      return Duration.ZERO;
    }
    Duration wait = FIRST.multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static final class Newest extends LinkedHashMap<String, Failures> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
      return size() > KEYS;
    }
  }
}
