package openhall.content;

import java.time.LocalDate;

/**
 * An item is withdrawn for good: neither this revision nor an earlier one is ever shown again.
 *
 * @param revision one more than the last revision of the item
 * @param on the day on which it was withdrawn
 * @param reason why, in one line, for staff
 */
public record Tombstone(ItemKey key, int revision, LocalDate on, String reason)
    implements Document {

  /** Its wire name, beside those of the kinds of item. */
  public static final String KIND = "withdrawn";

  private static final int FIRST = 2;

  public Tombstone {
    Texts.atLeast("revision", revision, FIRST);
    Texts.line("reason", reason);
  }
}
