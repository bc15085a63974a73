package openhall.trust;

import java.util.List;
import java.util.Set;

/**
 * Whose signatures a role needs.
 *
 * @param keyids the keys that may sign, each named once
 * @param threshold how many different keys must have signed; may exceed the number of keys, then
 *     nothing is ever valid
 */
public record RoleSpec(List<String> keyids, int threshold) {

  public RoleSpec {
    keyids = List.copyOf(keyids);
    if (threshold < 1) {
      throw new IllegalArgumentException("Expected threshold of at least 1, got " + threshold);
    }
    if (Set.copyOf(keyids).size() != keyids.size()) {
      throw new IllegalArgumentException("A role names a key id twice: " + keyids);
    }
  }
}
