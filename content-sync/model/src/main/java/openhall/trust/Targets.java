package openhall.trust;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Target files, and to whom further ones are delegated (TUF 4.5): the top-level role and every
 * unit's role.
 *
 * @param targets by target path, in the order of the paths
 */
public record Targets(
    long version, Instant expires, Map<String, TargetInfo> targets, Delegations delegations)
    implements Metadata {

  public Targets {
    Metadata.check(version, expires);
    targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
  }

  /** What is said about the target at {@code path} by this role itself. */
  public Optional<TargetInfo> target(String path) {
    return Optional.ofNullable(targets.get(path));
  }
}
