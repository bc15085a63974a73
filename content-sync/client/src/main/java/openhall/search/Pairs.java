package openhall.search;

/**
 * Which letters may be typed one behind the other, as a set of pairs: it never lacks one that it
 * was given, and seldom has one that it was not. Mutable while it is filled.
 */
final class Pairs {

  /** Longs that one set takes. */
  static final int LONGS = 4;

  private static final int LETTERS = 26;
  private static final int SCATTER = 0x9E3779B9;
  private static final int BIT_SHIFT = 24;

  private final long[] bits = new long[LONGS];

  /** Each of the one mask of letters before each of the other. */
  void add(int before, int behind) {
    for (int one = before; one != 0; one &= one - 1) {
      int row = Integer.numberOfTrailingZeros(one) * LETTERS;
      for (int other = behind; other != 0; other &= other - 1) {
        int bit = ((row + Integer.numberOfTrailingZeros(other)) * SCATTER) >>> BIT_SHIFT;
        bits[bit / Long.SIZE] |= 1L << bit;
      }
    }
  }

  /** The letters of a syllable, one behind the other. */
  void add(String syllable) {
    for (int i = 1; i < syllable.length(); i++) {
      add(Text.bit(syllable.charAt(i - 1)), Text.bit(syllable.charAt(i)));
    }
  }

  void addAll(Pairs others) {
    for (int i = 0; i < LONGS; i++) {
      bits[i] |= others.bits[i];
    }
  }

  /** Writes the set where those of many lie side by side. */
  void write(long[] all, int number) {
    System.arraycopy(bits, 0, all, number * LONGS, LONGS);
  }

  /** Whether the set of that number has one of these. */
  boolean meets(long[] all, int number) {
    int at = number * LONGS;
    return ((bits[0] & all[at])
            | (bits[1] & all[at + 1])
            | (bits[2] & all[at + 2])
            | (bits[3] & all[at + 3]))
        != 0;
  }
}
