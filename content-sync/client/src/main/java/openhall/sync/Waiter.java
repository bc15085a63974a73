package openhall.sync;

import java.time.Duration;

/** Lets a thread wait for a while, or until it is called. Calls while nobody waits are one call. */
public interface Waiter {

  /** Returns when the time is over, or at once after a {@link #call}. One thread waits. */
  void await(Duration atMost) throws InterruptedException;

  /** Any thread. */
  void call();
}
