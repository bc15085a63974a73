package openhall.kiosk.board.present;

import java.util.concurrent.locks.LockSupport;

/** Sixty a second by the clock, at deadlines that do not drift. One thread. */
final class ClockRefresh implements Refresh {

  private static final long PERIOD = Math.round(Pulses.USUAL_NANOS);

  private long passed;
  private long deadline = System.nanoTime();

  @Override
  public long next() {
    long late = Math.max(0, (System.nanoTime() - deadline) / PERIOD);
    passed += late + 1;
    deadline += (late + 1) * PERIOD;
    long left = deadline - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = deadline - System.nanoTime();
    }
    return passed;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
