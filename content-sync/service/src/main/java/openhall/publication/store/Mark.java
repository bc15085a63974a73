package openhall.publication.store;

/**
 * What readers are led to.
 *
 * @param release the newest one's number, 0 before the first
 * @param calls rises with every release and with every order to be blank or to show again
 * @param timestamp another one whenever {@code timestamp.json} has changed
 */
public record Mark(long release, long calls, String timestamp) {
  public static final Mark NONE = new Mark(0, 0, "");
}
