package openhall.trust;

/**
 * The most bytes worth reading of each kind of metadata, where its delegator states no length.
 *
 * @param root also the limit for each step of a chain of roots
 */
public record Limits(int root, int timestamp, int snapshot, int targets) {

  /**
   * Enough for a province: a snapshot lists some 60 bytes a role, targets some 200 bytes an item.
   */
  public static final Limits DEFAULT = new Limits(512_000, 16_384, 2_000_000, 5_000_000);

  public Limits {
    if (Math.min(Math.min(root, timestamp), Math.min(snapshot, targets)) < 1) {
      throw new IllegalArgumentException("Expected limits of at least 1 byte");
    }
  }
}
