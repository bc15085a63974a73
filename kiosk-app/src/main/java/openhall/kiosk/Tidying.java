package openhall.kiosk;

import java.util.function.LongSupplier;

/**
 * Has Java tidy up while nobody touches, or while a second touch would not count. A page that
 * somebody looks at for long joins the old objects, and Java lets those grow to its bound before it
 * looks after them, which then takes as long as there is much and happens under somebody's finger.
 * On a board, which nobody touches, it is a matter of hours. One thread.
 */
public final class Tidying {

  /** Nobody has touched anything for so many seconds. */
  static final int STILL = 2;

  /** What may come together before it is worth the while, in bytes. */
  static final long WORTH = 6 << 20;

  /** What may come together while somebody touches without a pause. */
  static final long MOST = 6 * WORTH;

  private final LongSupplier taken;
  private final Runnable tidy;
  private long least;
  private int still;

  /**
   * @param taken how many bytes Java has taken for objects, which is more only when old ones had no
   *     room, such as {@link Runtime#totalMemory}
   * @param tidy takes a moment in which nothing else happens, such as {@link System#gc}
   */
  public Tidying(LongSupplier taken, Runnable tidy) {
    this.taken = taken;
    this.tidy = tidy;
    this.least = taken.getAsLong();
  }

  void touched() {
    still = 0;
  }

  /** A touch has been answered, the answer is painted, and no other touch counts for a moment. */
  void answered() {
    tidyFrom(WORTH);
  }

  /** A second has passed. */
  public void second() {
    still++;
    tidyFrom(still >= STILL ? WORTH : MOST);
  }

  private void tidyFrom(long worth) {
    if (taken.getAsLong() - least > worth) {
      tidy.run();
      least = taken.getAsLong();
    }
  }
}
