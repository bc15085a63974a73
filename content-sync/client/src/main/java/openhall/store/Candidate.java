package openhall.store;

import java.util.List;
import java.util.Map;
import openhall.content.ItemKey;

/**
 * A release, verified and approved from end to end, that is to be shown instead of the present one.
 *
 * @param metadata verified bytes by role; roles not named keep what is stored
 * @param authorities of its units; every item and tombstone was judged by that of its unit
 * @param contents every item and tombstone of the release and the SHA-256 of its file; others are
 *     removed
 * @param changed those that the store lacks or has in another state
 */
public record Candidate(
    ReleaseMark mark,
    Map<String, byte[]> metadata,
    List<AuthorityFile> authorities,
    Map<ItemKey, String> contents,
    List<Copy> changed) {

  public Candidate {
    metadata = Map.copyOf(metadata);
    authorities = List.copyOf(authorities);
    contents = Map.copyOf(contents);
    changed = List.copyOf(changed);
  }
}
