package openhall.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which snapshot is the newest (TUF 4.6), and what is to be blank meanwhile. The last two are our
 * field {@code x-openhall}.
 *
 * @param snapshot version, length and hash of that snapshot; its version is the release number
 * @param released when that release was made; absent in repositories of others
 * @param blanked what screens are to show nothing, at most {@link BlankOrder#MOST}; a newer
 *     timestamp without an order lifts it
 */
public record Timestamp(
    long version,
    Instant expires,
    MetaFile snapshot,
    Optional<Instant> released,
    List<BlankOrder> blanked)
    implements Metadata {

  public Timestamp {
    Metadata.check(version, expires);
    blanked = List.copyOf(blanked);
    if (blanked.size() > BlankOrder.MOST) {
      throw new IllegalArgumentException(
          "Expected at most " + BlankOrder.MOST + " orders, got " + blanked.size());
    }
    if (released.isEmpty() && !blanked.isEmpty()) {
      throw new IllegalArgumentException("Expected no orders without a release");
    }
  }

  /** One that blanks nothing. */
  public Timestamp(long version, Instant expires, MetaFile snapshot, Optional<Instant> released) {
    this(version, expires, snapshot, released, List.of());
  }
}
