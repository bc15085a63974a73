package openhall.publication.store;

/**
 * What readers are led to.
 *
 * @param release the newest one's number, 0 before the first
 * @param timestamp another one whenever {@code timestamp.json} has changed
 */
public record Mark(long release, String timestamp) {
  public static final Mark NONE = new Mark(0, "");
}
