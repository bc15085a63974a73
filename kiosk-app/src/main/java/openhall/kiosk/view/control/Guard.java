package openhall.kiosk.view.control;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets one touch through and holds the next ones back for a while, so that a shaking finger does
 * not open two things (EN 301 549, 5.9). FX thread only.
 */
public final class Guard {
  private final LongSupplier nanos;
  private final long pause;
  private boolean touched;
  private long last;

  public Guard(LongSupplier nanos, Duration pause) {
    this.nanos = nanos;
    this.pause = pause.toNanos();
  }

  boolean admits() {
    long now = nanos.getAsLong();
    if (touched && now - last < pause) {
      return false;
    }
    touched = true;
    last = now;
    return true;
  }
}
