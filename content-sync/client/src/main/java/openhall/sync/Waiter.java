package openhall.sync;

import java.time.Duration;

/** Lets a thread wait for a while, or until it is called. Calls while nobody waits are one call. */
public interface Waiter {

  /**
   * Returns when the time is over, or at once after a {@link #call}, and whether there was one. One
   * thread waits.
   */
  boolean await(Duration atMost) throws InterruptedException;

  /** Any thread. */
  void call();
}
