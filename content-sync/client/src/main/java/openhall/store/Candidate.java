package openhall.store;

import java.util.List;
import java.util.Map;
import openhall.content.ItemKey;

/**
 * A release, verified from end to end, that is to be shown instead of the present one.
 *
 * @param metadata verified bytes by role; roles not named keep what is stored
 * @param contents every item of the release and the SHA-256 of its file; others are removed
 * @param changed those that the store lacks or has in another state
 */
public record Candidate(
    ReleaseMark mark,
    Map<String, byte[]> metadata,
    Map<ItemKey, String> contents,
    List<Copy> changed) {

  public Candidate {
    metadata = Map.copyOf(metadata);
    contents = Map.copyOf(contents);
    changed = List.copyOf(changed);
  }
}
