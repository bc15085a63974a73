package openhall.chain;

import java.nio.IntBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees from outside when a line of the display changes, by looking where the server keeps its
 * pixels: that costs the server nothing. One thread.
 */
final class FrameWatch {

  private static final long PAUSE = Duration.ofNanos(400_000).toNanos();
  // The server may be in the middle of the line when we look.
  private static final long SAME_FRAME = Duration.ofMillis(4).toNanos();
  private static final double NANOS_IN_MILLI = 1e6;

  private final IntBuffer line;
  private final int[] before;
  private final int[] now;

  FrameWatch(IntBuffer line) {
    this.line = line;
    this.before = new int[line.capacity()];
    this.now = new int[line.capacity()];
  }

  /** Milliseconds from each change to the next one within that time. */
  List<Double> watch(Duration time) {
    List<Double> between = new ArrayList<>();
    long begun = System.nanoTime();
    long last = -1;
    changed();
    for (long at = begun; at - begun < time.toNanos(); at = System.nanoTime()) {
      if (changed() && (last < 0 || at - last > SAME_FRAME)) {
        if (last >= 0) {
          between.add((at - last) / NANOS_IN_MILLI);
        }
        last = at;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return between;
  }

  private boolean changed() {
    line.get(0, now);
    if (Arrays.equals(now, before)) {
      return false;
    }
    System.arraycopy(now, 0, before, 0, now.length);
    return true;
  }
}
