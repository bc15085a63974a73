package openhall.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A {@link Waiter} in real time. */
public final class Alarm implements Waiter {

  private final Semaphore called = new Semaphore(0);

  public Alarm() {}

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    boolean wasCalled = called.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    return called.drainPermits() > 0 || wasCalled;
  }

  @Override
  public void call() {
    called.release();
  }
}
