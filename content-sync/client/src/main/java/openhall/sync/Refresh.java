package openhall.sync;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Limits;
import openhall.trust.RepositoryPath;
import openhall.trust.Signed;
import openhall.trust.Snapshot;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
import openhall.trust.json.MetadataJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metadata of one pass, in the order TUF 5.3 to 5.6 prescribes, but that a timestamp which has
 * not changed spares the look for new roots, save once an hour. One thread.
 */
final class Refresh {

  /** How many new roots one pass follows. */
  private static final int MOST_ROOTS = 64;

  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);
  private static final String ROOT = TopRole.ROOT.wireName();
  private static final String TIMESTAMP = TopRole.TIMESTAMP.wireName();
  private static final String SNAPSHOT = TopRole.SNAPSHOT.wireName();
  private static final String TARGETS = TopRole.TARGETS.wireName();

  private final Wire wire;
  private final Trail trail;
  private final Memory memory;
  private final TrustedSet trusted;

  Refresh(Wire wire, Trail trail, Memory memory, byte[] anchor, Instant now) {
    this.wire = wire;
    this.trail = trail;
    this.memory = memory;
    this.trusted = trustedFrom(trail, anchor, now);
  }

  /** Metadata stored under another root than the one now given is not built upon. */
  private static TrustedSet trustedFrom(Trail trail, byte[] anchor, Instant now) {
    boolean same =
        trail.stored(Trail.ANCHOR).filter(bytes -> Arrays.equals(bytes, anchor)).isPresent();
    Optional<byte[]> stored = same ? trail.stored(ROOT) : Optional.empty();
    if (stored.isPresent()) {
      try {
        return new TrustedSet(new MetadataJson(), stored.get(), now);
      } catch (TrustFailure damaged) {
        trail.forget(ROOT);
      }
    }
    var first = new TrustedSet(new MetadataJson(), anchor, now);
    trail.verified(Trail.ANCHOR, anchor);
    trail.verified(ROOT, anchor);
    return first;
  }

  /** The newest timestamp, verified and not expired. */
  Signed<Timestamp> timestamp(Instant now) {
    if (memory.rootsAreDue(now)) {
      roots();
      memory.rootsSeen(now);
      loadStored();
      return received(fetchTimestamp());
    }
    Optional<Fetched.Body> body = fetchTimestamp();
    if (body.isPresent()) {
      roots();
    }
    loadStored();
    return received(body);
  }

  private Optional<Fetched.Body> fetchTimestamp() {
    return wire.changed(
        RepositoryPath.TIMESTAMP,
        Limits.DEFAULT.timestamp(),
        trail.stored(TIMESTAMP).flatMap(memory::etagOf));
  }

  private Signed<Timestamp> received(Optional<Fetched.Body> body) {
    if (body.isEmpty()) {
      return trusted.confirmTimestamp();
    }
    Signed<Timestamp> timestamp = trusted.updateTimestamp(body.get().bytes());
    trail.verified(TIMESTAMP, timestamp.raw());
    memory.etag(body.get().etag(), timestamp.raw());
    return timestamp;
  }

  private void roots() {
    for (int i = 0; i < MOST_ROOTS; i++) {
      String path = RepositoryPath.root(trusted.root().body().version() + 1);
      Optional<byte[]> next = wire.possible(path, Limits.DEFAULT.root());
      if (next.isEmpty()) {
        break;
      }
      trail.verified(ROOT, trusted.updateRoot(next.get()).raw());
    }
    if (trusted.forgetsStored()) {
      trail.forget(TIMESTAMP);
      trail.forget(SNAPSHOT);
    }
  }

  /** What was accepted before is what newer metadata is measured against. */
  private void loadStored() {
    load(TIMESTAMP, trusted::loadTimestamp);
    load(SNAPSHOT, trusted::loadSnapshot);
  }

  private void load(String role, Consumer<byte[]> loading) {
    Optional<byte[]> stored = trail.stored(role);
    if (stored.isPresent()) {
      try {
        loading.accept(stored.get());
      } catch (TrustFailure signedByOthers) {
        trail.forget(role);
      }
    }
  }

  /** Whether the snapshot of the timestamp is the one that was accepted before. */
  boolean hasSameSnapshot() {
    return trusted.confirmSnapshot().isPresent();
  }

  /** Unless it {@link #hasSameSnapshot}. */
  void snapshot(long version) {
    String path = RepositoryPath.snapshot(version);
    Signed<Snapshot> snapshot =
        trusted.updateSnapshot(wire.announced(path, trusted.snapshotLimit()));
    trail.verified(SNAPSHOT, snapshot.raw());
  }

  /** The items that the unit and the units above it have released. */
  SortedMap<ItemKey, TargetInfo> contents(UnitId unit) {
    Signed<Targets> top = role(TARGETS, trusted::updateTargets);
    var contents = new TreeMap<ItemKey, TargetInfo>();
    for (UnitId each : unit.lineage()) {
      String role = DelegatedRole.nameOfUnit(each.path());
      if (top.body().delegations().spec(role).isPresent()) {
        Signed<Targets> listed = role(role, file -> trusted.updateDelegated(file, role, top));
        contents.putAll(itemsOf(each, role, listed.body(), top.body().delegations()));
      }
    }
    return contents;
  }

  /**
   * Only what the top-level targets leave to the role may come from it; other files are not ours.
   */
  private static Map<ItemKey, TargetInfo> itemsOf(
      UnitId unit, String role, Targets listed, Delegations delegations) {
    var items = new TreeMap<ItemKey, TargetInfo>();
    listed
        .targets()
        .forEach((path, target) -> {
          Optional<ItemKey> key = ItemPath.key(unit, path);
          if (key.isPresent()
              && delegations.towards(path).stream().anyMatch(to -> to.role().equals(role))) {
            items.put(key.get(), target);
          }
        });
    return items;
  }

  private Signed<Targets> role(String role, Function<byte[], Signed<Targets>> update) {
    Optional<byte[]> stored = trail.stored(role);
    if (stored.isPresent()) {
      try {
        return update.apply(stored.get());
      } catch (TrustFailure outdated) {
        LOG.debug("Stored {} is not the one announced: {}", role, outdated.getMessage());
      }
    }
    String path = RepositoryPath.metadata(role, trusted.announced(role).version());
    Signed<Targets> fetched = update.apply(wire.announced(path, trusted.targetsLimit(role)));
    trail.verified(role, fetched.raw());
    return fetched;
  }
}
