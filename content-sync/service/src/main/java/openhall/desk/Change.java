package openhall.desk;

/**
 * One field that differs between two revisions.
 *
 * @param path such as {@code fees[0].charge.amount}
 * @param before empty when the field is new
 * @param after empty when the field is gone
 */
public record Change(String path, String before, String after) {}
