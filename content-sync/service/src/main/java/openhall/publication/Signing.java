package openhall.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import openhall.content.UnitId;
import openhall.publication.signer.Keys;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Releases;
import openhall.publication.store.RoleVersion;
import openhall.publication.store.Shown;
import openhall.trust.BlankOrder;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.MetaFile;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Signed;
import openhall.trust.Snapshot;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;
import openhall.trust.json.MetadataJson;

/**
 * Writes and signs the next metadata, only what must be new: roles whose items changed, what
 * expires soon, and what hangs on these. Used once, within one transaction.
 */
final class Signing {

  static final Duration UNIT_LIFE = Duration.ofDays(365);
  static final Duration SNAPSHOT_LIFE = Duration.ofDays(7);
  static final Duration TIMESTAMP_LIFE = Duration.ofDays(3);

  /** Renewed with so much life left; a timestamp never outlives the snapshot it names. */
  private static final Duration UNIT_RESERVE = Duration.ofDays(30);

  private static final Duration SNAPSHOT_RESERVE = Duration.ofDays(4);
  private static final Duration TIMESTAMP_RESERVE = TIMESTAMP_LIFE.minus(Duration.ofMinutes(55));

  private final Releases releases;
  private final Shown shown;
  private final Keys keys;
  private final Instant now;
  private final List<BlankOrder> blanked;
  private final Map<String, RoleVersion> roles;
  private final Map<String, RoleVersion> changed = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * @param blanked what every timestamp says is to be blank
   */
  Signing(Releases releases, Shown shown, Keys keys, Instant now, List<BlankOrder> blanked) {
    this.releases = releases;
    this.shown = shown;
    this.keys = keys;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.blanked = List.copyOf(blanked);
    this.roles = new TreeMap<>(releases.roles());
  }

  /**
   * @param touched units whose items changed
   * @param released when the content was released
   */
  Renewal sign(Set<UnitId> touched, Instant released) {
    boolean newRoot = addRoots();
    addTargets();
    for (UnitId unit : keys.unitIds()) {
      String role = DelegatedRole.nameOfUnit(unit.path());
      if (touched.contains(unit) || isDue(role, UNIT_RESERVE)) {
        addUnit(unit, role);
      }
    }
    if (newRoot || !changed.isEmpty() || isDue(snapshot(), SNAPSHOT_RESERVE)) {
      byte[] snapshot = addSnapshot();
      addTimestamp(MetaFile.of(version(snapshot()), snapshot), released);
      return Renewal.SNAPSHOT;
    }
    if (isDue(timestamp(), TIMESTAMP_RESERVE)) {
      addTimestamp(currentSnapshot(), released);
      return Renewal.TIMESTAMP;
    }
    return Renewal.FRESH;
  }

  /** The same with nothing touched, and a new timestamp in any case. */
  Renewal stamp(Instant released) {
    Renewal due = sign(Set.of(), released);
    if (due != Renewal.FRESH) {
      return due;
    }
    addTimestamp(currentSnapshot(), released);
    return Renewal.TIMESTAMP;
  }

  /** New files by path. */
  Map<String, byte[]> files() {
    return files;
  }

  /** Roles with a new version. */
  List<RoleVersion> changed() {
    return new ArrayList<>(changed.values());
  }

  /** The release number: the newest snapshot's version. */
  long number() {
    return version(snapshot());
  }

  private long version(String role) {
    RoleVersion version = roles.get(role);
    return version == null ? 0 : version.version();
  }

  /** A new root may name new online keys, so whatever they sign is then written anew. */
  private boolean addRoots() {
    boolean added = false;
    for (Signed<Root> root : keys.roots()) {
      String path = RepositoryPath.root(root.body().version());
      if (releases.file(path).isEmpty()) {
        files.put(path, root.raw());
        added = true;
      }
    }
    return added;
  }

  private void addTargets() {
    Targets targets = keys.targets().body();
    if (targets.version() > version(targets())) {
      put(targets(), targets.version(), targets.expires(), keys.targets().raw());
    }
  }

  private void addUnit(UnitId unit, String role) {
    Map<String, TargetInfo> targets = new HashMap<>();
    for (PublishedTarget target : shown.of(unit)) {
      targets.put(target.path(), target.info());
    }
    shown.authority(unit).ifPresent(authority -> targets.put(authority.path(), authority.info()));
    var metadata = new Targets(version(role) + 1, now.plus(UNIT_LIFE), targets, Delegations.none());
    byte[] file = MetadataJson.write(metadata, List.of(keys.units()));
    put(role, metadata.version(), metadata.expires(), file);
  }

  private byte[] addSnapshot() {
    Map<String, MetaFile> meta = new HashMap<>();
    roles.forEach((role, version) -> {
      if (!role.equals(snapshot()) && !role.equals(timestamp())) {
        meta.put(role + ".json", MetaFile.ofVersion(version.version()));
      }
    });
    var metadata = new Snapshot(version(snapshot()) + 1, now.plus(SNAPSHOT_LIFE), meta);
    byte[] file = MetadataJson.write(metadata, List.of(keys.online()));
    put(snapshot(), metadata.version(), metadata.expires(), file);
    return file;
  }

  private void addTimestamp(MetaFile snapshot, Instant released) {
    var metadata =
        new Timestamp(
            version(timestamp()) + 1,
            now.plus(TIMESTAMP_LIFE),
            snapshot,
            Optional.of(released.truncatedTo(ChronoUnit.SECONDS)),
            blanked);
    byte[] file = MetadataJson.write(metadata, List.of(keys.online()));
    put(timestamp(), metadata.version(), metadata.expires(), file);
    files.remove(RepositoryPath.metadata(timestamp(), metadata.version()));
    files.put(RepositoryPath.TIMESTAMP, file);
  }

  private MetaFile currentSnapshot() {
    long version = version(snapshot());
    return MetaFile.of(
        version,
        releases
            .file(RepositoryPath.snapshot(version))
            .orElseThrow(() -> new IllegalStateException("No snapshot " + version + " is stored"))
            .bytes());
  }

  private void put(String role, long version, Instant expires, byte[] file) {
    var next = new RoleVersion(role, version, expires);
    roles.put(role, next);
    changed.put(role, next);
    files.put(RepositoryPath.metadata(role, version), file);
  }

  private boolean isDue(String role, Duration reserve) {
    RoleVersion current = roles.get(role);
    return current == null || current.expires().isBefore(now.plus(reserve));
  }

  private static String targets() {
    return TopRole.TARGETS.wireName();
  }

  private static String snapshot() {
    return TopRole.SNAPSHOT.wireName();
  }

  private static String timestamp() {
    return TopRole.TIMESTAMP.wireName();
  }
}
