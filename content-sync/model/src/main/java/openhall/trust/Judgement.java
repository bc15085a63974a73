package openhall.trust;

import java.util.List;
import java.util.Optional;

/**
 * What one authority document says of items of its unit.
 *
 * @param duties the three of every item, in their order
 */
record Judgement(List<Approvers> duties) {

  Judgement {
    duties = List.copyOf(duties);
  }

  /**
   * Why the item must not be shown.
   *
   * @param item in file form, as it was approved
   */
  Optional<Shortfall> objection(byte[] item, List<Approval> approvals) {
    return duties.stream().flatMap(duty -> duty.objection(item, approvals).stream()).findFirst();
  }

  /** All that the item still lacks; as {@link #objection}. */
  List<Shortfall> lacking(byte[] item, List<Approval> approvals) {
    return duties.stream().flatMap(duty -> duty.objection(item, approvals).stream()).toList();
  }
}
