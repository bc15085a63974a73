package openhall.trust;

import java.util.List;

/** A target file: an item and who has approved it. Immutable. Reading one verifies nothing. */
public final class Envelope {

  private final List<Approval> approvals;
  private final byte[] item;

  /**
   * @param item the item in canonical bytes, which are what approvals sign
   */
  public Envelope(List<Approval> approvals, byte[] item) {
    this.approvals = List.copyOf(approvals);
    this.item = item.clone();
  }

  public List<Approval> approvals() {
    return approvals;
  }

  /** The item's canonical bytes; a copy. */
  public byte[] item() {
    return item.clone();
  }
}
