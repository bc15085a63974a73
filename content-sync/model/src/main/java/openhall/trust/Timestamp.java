package openhall.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * Which snapshot is the newest (TUF 4.6).
 *
 * @param snapshot version, length and hash of that snapshot; its version is the release number
 * @param released when that release was made, our field {@code x-openhall}; absent in repositories
 *     of others
 */
public record Timestamp(
    long version, Instant expires, MetaFile snapshot, Optional<Instant> released)
    implements Metadata {

  public Timestamp {
    Metadata.check(version, expires);
  }
}
