package openhall.authoring;

import openhall.content.ItemKey;

/**
 * Who did what to what; unit and item are empty and revision is 0 where it is about no item.
 *
 * @param what a verb such as {@code approve}
 * @param reason as the person gave it, or empty
 */
public record AuditEvent(
    String who, String what, String unit, String item, int revision, String reason) {

  public AuditEvent {
    if (who.isBlank() || what.isBlank()) {
      throw new IllegalArgumentException("An audit event needs who and what");
    }
  }

  /** Something done to one revision of an item. */
  public static AuditEvent onItem(
      String who, String what, ItemKey key, int revision, String reason) {
    return new AuditEvent(who, what, key.unit().path(), key.id().value(), revision, reason);
  }

  /** Something that is about no item. */
  public static AuditEvent general(String who, String what, String detail) {
    return new AuditEvent(who, what, "", "", 0, detail);
  }
}
