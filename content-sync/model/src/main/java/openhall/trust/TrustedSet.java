package openhall.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The trusted metadata of one update pass (TUF 5.2 to 5.6): bytes in, verified values or {@link
 * TrustFailure} out. No I/O and no clock; one thread.
 *
 * <ul>
 *   <li>Order: root, timestamp, snapshot, targets, delegated targets. A call out of order is a
 *       programmer's error.
 *   <li>{@code load…} takes what was kept from an earlier pass. It must be validly signed under the
 *       current root but may have expired: it is only what newer metadata is measured against.
 *   <li>{@code update…} takes what is new. Nothing expired is accepted, and nothing on the word of
 *       anything expired.
 *   <li>After a failure everything is as it was before the call.
 * </ul>
 */
public final class TrustedSet {

  private enum Stage {
    ROOT,
    TIMESTAMP,
    SNAPSHOT
  }

  private record Delegation(Signed<?> delegator, String role) {}

  private final MetadataReader reader;
  private final Instant now;
  private final Limits limits;
  private final Map<Delegation, Signed<Targets>> delegated = new HashMap<>();
  private final Set<Signed<?>> vouchedFor = new HashSet<>();
  private Stage stage = Stage.ROOT;
  private Signed<Root> root;
  private boolean onlineKeysRemoved;
  private Optional<Signed<Timestamp>> timestamp = Optional.empty();
  private Optional<Signed<Snapshot>> snapshot = Optional.empty();

  /**
   * @param trustedRoot trusted because of where it comes from; may have expired
   * @param now the instant for which the whole pass decides
   */
  public TrustedSet(MetadataReader reader, byte[] trustedRoot, Instant now) {
    this(reader, trustedRoot, now, Limits.DEFAULT);
  }

  public TrustedSet(MetadataReader reader, byte[] trustedRoot, Instant now, Limits limits) {
    this.reader = reader;
    this.now = now;
    this.limits = limits;
    this.root = readRoot(trustedRoot);
    verifyTop(TopRole.ROOT, root, root.body());
  }

  public Signed<Root> root() {
    return root;
  }

  /** The timestamp of this pass, or the one loaded. */
  public Optional<Signed<Timestamp>> timestamp() {
    return timestamp;
  }

  /** The snapshot of this pass, or the one loaded. */
  public Optional<Signed<Snapshot>> snapshot() {
    return snapshot;
  }

  /**
   * The next root in the chain: signed by the one before and by itself, exactly one version on. May
   * have expired.
   */
  public Signed<Root> updateRoot(byte[] file) {
    require(stage == Stage.ROOT && timestamp.isEmpty() && snapshot.isEmpty(), "Root comes first");
    Signed<Root> next = readRoot(file);
    verifyTop(TopRole.ROOT, next, root.body());
    verifyTop(TopRole.ROOT, next, next.body());
    long expected = root.body().version() + 1;
    if (next.body().version() != expected) {
      throw TrustFailure.wrongVersion("root", expected, next.body().version());
    }
    onlineKeysRemoved |= root.body().onlineKeysRemovedIn(next.body());
    root = next;
    return next;
  }

  /**
   * Whether a root accepted in this pass has taken an online key away. Then the stored timestamp
   * and snapshot are to be deleted (TUF 5.3.11); loading them fails.
   */
  public boolean forgetsStored() {
    return onlineKeysRemoved;
  }

  /** Throws if the last root of the chain has expired (TUF 5.3.10). */
  public void confirmRoot() {
    Refuse.expired("root", root, now);
  }

  /** The timestamp accepted last, as a measure for the next; may have expired. */
  public Signed<Timestamp> loadTimestamp(byte[] stored) {
    require(stage == Stage.ROOT, "Load the timestamp before updating it");
    refuseForgotten("timestamp");
    Signed<Timestamp> loaded = readTimestamp(stored);
    timestamp = Optional.of(loaded);
    return loaded;
  }

  /** The snapshot accepted last, as a measure for the next; may have expired. */
  public Signed<Snapshot> loadSnapshot(byte[] stored) {
    require(stage != Stage.SNAPSHOT, "Load the snapshot before updating it");
    refuseForgotten("snapshot");
    Signed<Snapshot> loaded = readSnapshot(stored);
    snapshot = Optional.of(loaded);
    return loaded;
  }

  /**
   * A timestamp just received. One of the version already trusted changes nothing; what is trusted
   * must still not have expired.
   *
   * @return the timestamp trusted from now on
   */
  public Signed<Timestamp> updateTimestamp(byte[] file) {
    require(stage != Stage.SNAPSHOT, "Timestamp comes before snapshot");
    confirmRoot();
    Signed<Timestamp> next = readTimestamp(file);
    if (timestamp.isPresent()) {
      Timestamp trusted = timestamp.get().body();
      if (next.body().version() == trusted.version()) {
        return confirmTimestamp();
      }
      Refuse.rollback(trusted, next.body());
    }
    Refuse.expired("timestamp", next, now);
    timestamp = Optional.of(next);
    stage = Stage.TIMESTAMP;
    return next;
  }

  /**
   * Instead of {@link #updateTimestamp}, when the loaded one is said to be still the newest (an
   * HTTP 304).
   */
  public Signed<Timestamp> confirmTimestamp() {
    require(stage != Stage.SNAPSHOT, "Timestamp comes before snapshot");
    confirmRoot();
    Signed<Timestamp> trusted = theTimestamp();
    Refuse.expired("timestamp", trusted, now);
    stage = Stage.TIMESTAMP;
    return trusted;
  }

  /**
   * The loaded snapshot, if it is the very one the timestamp names and has not expired; then none
   * need be fetched.
   */
  public Optional<Signed<Snapshot>> confirmSnapshot() {
    require(stage == Stage.TIMESTAMP, "Timestamp comes before snapshot");
    Optional<Signed<Snapshot>> current = snapshot.filter(this::isCurrent);
    if (current.isPresent()) {
      stage = Stage.SNAPSHOT;
    }
    return current;
  }

  /** What the timestamp says of the snapshot. */
  public MetaFile announcedSnapshot() {
    return theTimestamp().body().snapshot();
  }

  /** The most bytes the next snapshot may have. */
  public int snapshotLimit() {
    return announcedSnapshot().limit(limits.snapshot());
  }

  /** The snapshot that the timestamp names. */
  public Signed<Snapshot> updateSnapshot(byte[] file) {
    require(stage == Stage.TIMESTAMP, "Timestamp comes before snapshot");
    MetaFile announced = announcedSnapshot();
    Refuse.tooLong("snapshot", file, snapshotLimit());
    announced.verify("snapshot", file);
    Signed<Snapshot> next = readSnapshot(file);
    Refuse.otherVersion("snapshot", announced, next.body());
    snapshot.ifPresent(trusted -> Refuse.rollback(trusted.body(), next.body()));
    Refuse.expired("snapshot", next, now);
    snapshot = Optional.of(next);
    stage = Stage.SNAPSHOT;
    return next;
  }

  /** What the snapshot says of {@code role}. */
  public MetaFile announced(String role) {
    require(stage == Stage.SNAPSHOT, "Snapshot comes before targets");
    return snapshot
        .flatMap(current -> current.body().role(role))
        .orElseThrow(() -> TrustFailure.unknownRole(role, "snapshot"));
  }

  /** The most bytes the metadata of {@code role} may have. */
  public int targetsLimit(String role) {
    return announced(role).limit(limits.targets());
  }

  /**
   * The top-level targets, from the network or from an earlier pass: either must be what the
   * snapshot announces.
   */
  public Signed<Targets> updateTargets(byte[] file) {
    var role = TopRole.TARGETS;
    return update(file, role.wireName(), root, root.body().role(role), root.body().keys());
  }

  /**
   * The targets of {@code role}, verified with the keys {@code delegator} gives for it. Verify a
   * role once for each delegator: what one of them vouches for, another need not.
   *
   * @param delegator a value this set has returned
   */
  public Signed<Targets> updateDelegated(byte[] file, String role, Signed<Targets> delegator) {
    require(vouchedFor.contains(delegator), "Delegator was not verified in this pass");
    Delegations delegations = delegator.body().delegations();
    RoleSpec spec =
        delegations.spec(role).orElseThrow(() -> TrustFailure.unknownRole(role, "its delegator"));
    return update(file, role, delegator, spec, delegations.keys());
  }

  /** The targets of {@code role} already verified for {@code delegator} in this pass. */
  public Optional<Signed<Targets>> delegated(String role, Signed<Targets> delegator) {
    return Optional.ofNullable(delegated.get(new Delegation(delegator, role)));
  }

  private Signed<Targets> update(
      byte[] file, String role, Signed<?> delegator, RoleSpec spec, Map<String, PublicKey> keys) {
    MetaFile announced = announced(role);
    Refuse.tooLong(role, file, targetsLimit(role));
    announced.verify(role, file);
    Signed<Targets> next = reader.targets(role, file);
    next.verifySignedBy(role, spec, keys);
    Refuse.otherVersion(role, announced, next.body());
    Refuse.expired(role, next, now);
    delegated.put(new Delegation(delegator, role), next);
    vouchedFor.add(next);
    return next;
  }

  private Signed<Root> readRoot(byte[] file) {
    Refuse.tooLong("root", file, limits.root());
    return reader.root(file);
  }

  private Signed<Timestamp> readTimestamp(byte[] file) {
    Refuse.tooLong("timestamp", file, limits.timestamp());
    Signed<Timestamp> read = reader.timestamp(file);
    verifyTop(TopRole.TIMESTAMP, read, root.body());
    return read;
  }

  private Signed<Snapshot> readSnapshot(byte[] file) {
    Refuse.tooLong("snapshot", file, limits.snapshot());
    Signed<Snapshot> read = reader.snapshot(file);
    verifyTop(TopRole.SNAPSHOT, read, root.body());
    return read;
  }

  private static void verifyTop(TopRole role, Signed<?> signed, Root by) {
    signed.verifySignedBy(role.wireName(), by.role(role), by.keys());
  }

  private Signed<Timestamp> theTimestamp() {
    return timestamp.orElseThrow(() -> new IllegalStateException("No timestamp yet"));
  }

  private boolean isCurrent(Signed<Snapshot> candidate) {
    MetaFile announced = announcedSnapshot();
    return candidate.body().version() == announced.version()
        && announced.describes(candidate.raw())
        && !candidate.body().expiredAt(now);
  }

  private void refuseForgotten(String role) {
    if (onlineKeysRemoved) {
      throw TrustFailure.keysRemoved(role);
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalStateException(rule);
    }
  }
}
