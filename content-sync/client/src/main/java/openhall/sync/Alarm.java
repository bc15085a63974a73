package openhall.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A {@link Waiter} in real time. */
public final class Alarm implements Waiter {

  private final Semaphore called = new Semaphore(0);

  public Alarm() {}

  @Override
  public void await(Duration atMost) throws InterruptedException {
    if (called.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      called.drainPermits();
    }
  }

  @Override
  public void call() {
    called.release();
  }
}
