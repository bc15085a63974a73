package openhall.trust;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of all targets metadata that belong together (TUF 4.4).
 *
 * @param meta by file name, such as {@code targets.json}
 */
public record Snapshot(long version, Instant expires, Map<String, MetaFile> meta)
    implements Metadata {

  public Snapshot {
    Metadata.check(version, expires);
    meta = Map.copyOf(meta);
  }

  /** What is known of the metadata of {@code role}, if it is listed. */
  public Optional<MetaFile> role(String role) {
    return Optional.ofNullable(meta.get(role + ".json"));
  }
}
