package openhall.trust;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts keys, told apart by what they are: one key under two ids, or written in two ways, counts
 * once, and one of a scheme that is not known counts never. One thread.
 */
final class DifferentKeys {

  private final Set<String> encoded = new HashSet<>();

  void add(PublicKey key) {
    SignatureScheme.keyFor(key).ifPresent(this::add);
  }

  void add(SignatureScheme.Key key) {
    encoded.add(key.encoded());
  }

  int count() {
    return encoded.size();
  }
}
