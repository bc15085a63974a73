package openhall.trust;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that were made ready before, those used last: making one costs as much as checking a
 * signature, and a district's few hundred are asked for again and again. Any thread.
 */
final class ReadyKeys {

  private static final int MOST = 1000;

  private final Map<PublicKey, SignatureScheme.Key> keys =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PublicKey, SignatureScheme.Key> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<SignatureScheme.Key> of(PublicKey written) {
    SignatureScheme.Key key = keys.remove(written);
    if (key != null) {
      keys.put(written, key);
    }
    return Optional.ofNullable(key);
  }

  synchronized void keep(PublicKey written, SignatureScheme.Key key) {
    keys.put(written, key);
  }
}
