package openhall.trust.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds where bytes have stood before, however long ago: a table leads from a hash of the first
 * bytes to the last place that has it, and each place to the one before it. One thread.
 */
final class Matches {

  /** The least that is found: a copy from afar costs some bytes itself. */
  static final int LEAST = 32;

  /** Only these places are remembered. */
  private static final int EVERY = 4;

  /** So many places are compared. */
  private static final int TRIED = 16;

  private static final int MOST_BITS = 20;
  private static final int FEWEST_BITS = 10;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Bytes past;

  /** By hash, the last remembered place, counted from 1. */
  private int[] newest = new int[1 << FEWEST_BITS];

  /** For every remembered place, the one before it with the same hash, counted from 1. */
  private int[] before = new int[1 << FEWEST_BITS];

  private int remembered;

  Matches(Bytes past) {
    this.past = past;
  }

  /** All places before {@code end} may be found from now on. */
  void remember(int end) {
    grow(end);
    for (; remembered * EVERY + LEAST <= end; remembered++) {
      int slot = slot(remembered * EVERY);
      before[remembered] = newest[slot];
      newest[slot] = remembered + 1;
    }
  }

  private void grow(int end) {
    if (end / EVERY >= before.length) {
      before = Arrays.copyOf(before, Math.max(end / EVERY + 1, before.length * 2));
    }
    if (newest.length < 1 << MOST_BITS && end / EVERY > newest.length) {
      newest = new int[Math.min(1 << MOST_BITS, Integer.highestOneBit(end))];
      remembered = 0;
    }
  }

  /** The place where most of the bytes at {@code at} have stood before, or -1. */
  int candidate(int at) {
    int best = -1;
    int length = LEAST - 1;
    int place = at + LEAST <= past.size() ? newest[slot(at)] : 0;
    for (int i = 0; i < TRIED && place > 0; i++) {
      int same = length((place - 1) * EVERY, at);
      if (same > length) {
        length = same;
        best = (place - 1) * EVERY;
      }
      place = before[place - 1];
    }
    return best;
  }

  /** How many bytes at {@code before} are the same as at {@code at}. */
  int length(int before, int at) {
    byte[] data = past.array();
    int same = Arrays.mismatch(data, before, past.size(), data, at, past.size());
    return same < 0 ? past.size() - at : same;
  }

  private int slot(int at) {
    long mixed = 0;
    for (int i = 0; i < LEAST; i += Long.BYTES) {
      mixed = (mixed ^ (long) LONG.get(past.array(), at + i)) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    return (int)
        ((mixed * 0x165667B19E3779F9L)
            >>> (Long.SIZE - Integer.numberOfTrailingZeros(newest.length)));
  }
}
