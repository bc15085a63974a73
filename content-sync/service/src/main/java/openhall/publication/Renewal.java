package openhall.publication;

/** What signing again came to. */
public enum Renewal {
  /** Nothing has been released yet. */
  NOTHING_RELEASED,
  /** Everything is fresh enough. */
  FRESH,
  /** A new timestamp on the same snapshot. */
  TIMESTAMP,
  /** A new snapshot, so a new release number, of the same content. */
  SNAPSHOT
}
