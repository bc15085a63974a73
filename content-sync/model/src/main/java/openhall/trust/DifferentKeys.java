package openhall.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts keys, told apart by what they are: one key under two ids, or written in two ways, counts
 * once, and one of a scheme that is not known counts never. One thread.
 */
final class DifferentKeys {

  private final Set<String> encoded = new HashSet<>();

  void add(PublicKey key) {
    SignatureScheme.keyFor(key).ifPresent(known -> encoded.add(known.encoded()));
  }

  int count() {
    return encoded.size();
  }

  /**
   * How many different ones of {@code keys} have validly approved {@code document} in that duty.
   *
   * @param keys by the key id that TUF prescribes
   */
  static int approving(
      Duty duty, Map<String, PublicKey> keys, byte[] document, List<Approval> approvals) {
    var different = new DifferentKeys();
    for (Approval approval : approvals) {
      PublicKey key = keys.get(approval.keyid());
      if (key != null
          && approval.duty().equals(duty.wireName())
          && approval.verify(key, document)) {
        different.add(key);
      }
    }
    return different.count();
  }
}
