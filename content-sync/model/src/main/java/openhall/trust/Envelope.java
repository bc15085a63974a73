package openhall.trust;

import java.util.HashSet;
import java.util.List;

/**
 * A target file: an item, or who may approve items, and who has approved it. Immutable. Reading one
 * verifies nothing.
 */
public final class Envelope {

  private final List<Approval> approvals;
  private final byte[] item;

  /**
   * @param item the item in canonical bytes, which are what approvals sign
   * @throws IllegalArgumentException if one key approves twice in one duty
   */
  public Envelope(List<Approval> approvals, byte[] item) {
    this.approvals = List.copyOf(approvals);
    this.item = item.clone();
    var seen = new HashSet<String>();
    for (Approval approval : approvals) {
      if (!seen.add(approval.duty() + " " + approval.keyid())) {
        throw new IllegalArgumentException(
            "Key id " + approval.keyid() + " approves twice in duty " + approval.duty());
      }
    }
  }

  public List<Approval> approvals() {
    return approvals;
  }

  /** The item's canonical bytes; a copy. */
  public byte[] item() {
    return item.clone();
  }
}
