package openhall.simulation;

import java.util.List;
import java.util.random.RandomGenerator;

/** All that is left to chance. The same seed gives the same on every Java. One thread. */
final class Chance implements RandomGenerator {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  /**
   * @param purpose so that one more draw for one thing changes nothing for another
   */
  Chance(long seed, String purpose) {
    this.state = mixed(seed * GOLDEN + purpose.hashCode());
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return mixed(state);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) nextLong();
    }
  }

  /** From 0, excluding {@code bound}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(nextLong(), bound);
  }

  boolean oneIn(int times) {
    return below(times) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Steele, Lea and Flood, SplitMix64. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
