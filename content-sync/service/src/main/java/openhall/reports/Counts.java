package openhall.reports;

import openhall.reports.store.Tally;

/** How many items became public, were published in another revision, were taken away. */
public record Counts(long fresh, long changed, long removed) {

  public static final Counts NONE = new Counts(0, 0, 0);

  static Counts of(Tally tally) {
    return switch (tally.way()) {
      case NEW -> new Counts(tally.count(), 0, 0);
      case CHANGED -> new Counts(0, tally.count(), 0);
      case REMOVED -> new Counts(0, 0, tally.count());
    };
  }

  Counts plus(Counts other) {
    return new Counts(fresh + other.fresh, changed + other.changed, removed + other.removed);
  }

  /** What was shown to the public, for the first time or anew. */
  public long shown() {
    return fresh + changed;
  }
}
