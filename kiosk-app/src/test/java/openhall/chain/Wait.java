package openhall.chain;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what another process does. */
final class Wait {

  private Wait() {}

  /** Asks again until there is an answer; empty when the time is over. */
  static <T> Optional<T> until(Duration limit, Duration pause, Supplier<Optional<T>> question) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent() || System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        return answer;
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /** For so long, and not less: to park may end at any time, for no reason. */
  static void rest(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Asks again until it is so; false when the time is over. */
  static boolean happens(Duration limit, Duration pause, BooleanSupplier question) {
    return until(limit, pause, () -> question.getAsBoolean() ? Optional.of(true) : Optional.empty())
        .isPresent();
  }
}
