package openhall.trust;

import java.util.Set;

/**
 * Who may approve in one duty, and how many of them must.
 *
 * @param keyids of those who may
 * @param threshold from 1 to as many as there are
 */
public record Quorum(Set<String> keyids, int threshold) {

  public Quorum {
    keyids = Set.copyOf(keyids);
    if (threshold < 1 || threshold > keyids.size()) {
      throw new IllegalArgumentException(
          "Expected threshold of 1 to " + keyids.size() + " keys, got " + threshold);
    }
  }
}
