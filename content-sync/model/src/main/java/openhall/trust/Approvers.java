package openhall.trust;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may approve documents in one duty, and how many of them must: their keys made ready once, for
 * as many documents as come. Immutable, any thread.
 */
final class Approvers {

  private final Duty duty;
  private final int threshold;
  private final Map<String, SignatureScheme.Key> keys = new HashMap<>();

  /**
   * @param named by the key id that TUF prescribes; one of a scheme that is not known never counts
   */
  Approvers(Duty duty, int threshold, Map<String, PublicKey> named) {
    this.duty = duty;
    this.threshold = threshold;
    named.forEach(
        (keyid, key) -> SignatureScheme.keyFor(key).ifPresent(ready -> keys.put(keyid, ready)));
  }

  /** Too few different ones have validly approved {@code document}. */
  Optional<Shortfall> objection(byte[] document, List<Approval> approvals) {
    byte[] message = Approval.message(duty.wireName(), document);
    var different = new DifferentKeys();
    for (Approval approval : approvals) {
      SignatureScheme.Key key = keys.get(approval.keyid());
      if (key != null
          && approval.duty().equals(duty.wireName())
          && key.verifies(message, HexFormat.of().parseHex(approval.sig()))) {
        different.add(key);
        if (different.count() >= threshold) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Shortfall.TooFew(duty, different.count(), threshold));
  }
}
