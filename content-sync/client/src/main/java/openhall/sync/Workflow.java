package openhall.sync;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import openhall.trust.Limits;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Signed;
import openhall.trust.Snapshot;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;

/**
 * The steps of TUF 5.3 to 5.6 for one pass: {@link TrustedSet} decides, this fetches and keeps.
 * Whoever uses it calls them in the order in which they stand here. One thread.
 */
final class Workflow {

  static final String ROOT = TopRole.ROOT.wireName();
  static final String TIMESTAMP = TopRole.TIMESTAMP.wireName();
  static final String SNAPSHOT = TopRole.SNAPSHOT.wireName();
  static final String TARGETS = TopRole.TARGETS.wireName();

  /** How many new roots one pass follows. */
  private static final int MOST_ROOTS = 256;

  private final Wire wire;
  private final Trail trail;
  private final TrustedSet trusted;
  private final Set<String> unusable = new HashSet<>();

  Workflow(Wire wire, Trail trail, TrustedSet trusted) {
    this.wire = wire;
    this.trail = trail;
    this.trusted = trusted;
  }

  Root root() {
    return trusted.root().body();
  }

  /** Follows the chain of roots; the last of it must not have expired. */
  void roots() {
    for (int i = 0; i < MOST_ROOTS; i++) {
      String path = RepositoryPath.root(root().version() + 1);
      Optional<byte[]> next = wire.possible(path, Limits.DEFAULT.root());
      if (next.isEmpty()) {
        break;
      }
      trail.verified(ROOT, trusted.updateRoot(next.get()).raw());
      forgetAfterRotation();
    }
    trusted.confirmRoot();
  }

  private void forgetAfterRotation() {
    if (trusted.forgetsStored()) {
      trail.forget(TIMESTAMP);
      trail.forget(SNAPSHOT);
    }
  }

  /** What was accepted before is what newer metadata is measured against. */
  void loadStored() {
    load(TIMESTAMP, trusted::loadTimestamp);
    load(SNAPSHOT, trusted::loadSnapshot);
  }

  private void load(String role, Consumer<byte[]> loading) {
    Optional<byte[]> stored = stored(role);
    if (stored.isPresent()) {
      try {
        loading.accept(stored.get());
      } catch (TrustFailure signedByOthers) {
        unusable.add(role);
      }
    }
  }

  /** What is kept for {@code role}, unless it has turned out not to verify. */
  Optional<byte[]> stored(String role) {
    return unusable.contains(role) ? Optional.empty() : trail.stored(role);
  }

  /** Empty if the repository still has the one with that tag. */
  Optional<Fetched.Body> fetchTimestamp(Optional<String> etag) {
    return wire.changed(RepositoryPath.TIMESTAMP, Limits.DEFAULT.timestamp(), etag);
  }

  Signed<Timestamp> acceptTimestamp(byte[] file) {
    Signed<Timestamp> timestamp = trusted.updateTimestamp(file);
    trail.verified(TIMESTAMP, timestamp.raw());
    return timestamp;
  }

  /** The stored timestamp is still the newest. */
  Signed<Timestamp> confirmTimestamp() {
    return trusted.confirmTimestamp();
  }

  /**
   * Makes the snapshot that the timestamp names the trusted one.
   *
   * @return whether it is another than the stored one
   */
  boolean snapshot() {
    if (trusted.confirmSnapshot().isPresent()) {
      return false;
    }
    String path = path(SNAPSHOT, trusted.announcedSnapshot().version());
    Signed<Snapshot> snapshot =
        trusted.updateSnapshot(wire.announced(path, trusted.snapshotLimit()));
    trail.verified(SNAPSHOT, snapshot.raw());
    return true;
  }

  Signed<Targets> targets() {
    return targets(TARGETS, trusted::updateTargets);
  }

  Signed<Targets> delegated(String role, Signed<Targets> delegator) {
    return trusted
        .delegated(role, delegator)
        .orElseGet(() -> targets(role, file -> trusted.updateDelegated(file, role, delegator)));
  }

  private Signed<Targets> targets(String role, Function<byte[], Signed<Targets>> update) {
    Optional<byte[]> stored = stored(role);
    if (stored.isPresent()) {
      try {
        return update.apply(stored.get());
      } catch (TrustFailure outdated) {
        // Not the one announced, or not as this delegator wants it signed.
      }
    }
    String path = path(role, trusted.announced(role).version());
    Signed<Targets> fetched = update.apply(wire.announced(path, trusted.targetsLimit(role)));
    trail.verified(role, fetched.raw());
    return fetched;
  }

  private String path(String role, long version) {
    return root().consistentSnapshot()
        ? RepositoryPath.metadata(role, version)
        : RepositoryPath.newest(role);
  }
}
