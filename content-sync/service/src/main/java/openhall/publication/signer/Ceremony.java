package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import openhall.content.UnitId;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.PublicKey;
import openhall.trust.RepositoryPath;
import openhall.trust.RoleSpec;
import openhall.trust.Root;
import openhall.trust.Targets;
import openhall.trust.TopRole;
import openhall.trust.json.MetadataJson;

/**
 * The key ceremony: makes all keys of a repository and the two documents that name them. Meant for
 * a machine without a network, from which {@code offline} is then carried away on separate sticks.
 */
final class Ceremony {

  private static final int ROOT_KEYS = 5;
  private static final int ROOT_THRESHOLD = 3;
  private static final int TARGETS_KEYS = 3;
  private static final int TARGETS_THRESHOLD = 2;
  static final Duration ROOT_LIFE = Duration.ofDays(730);
  static final Duration TARGETS_LIFE = Duration.ofDays(365);
  static final String OFFLINE = "offline";
  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final KeyKind kind;
  private final List<PrivateSigner> root;
  private final List<PrivateSigner> targets;
  private final PrivateSigner online;
  private final PrivateSigner units;
  private final Instant now;

  Ceremony(KeyKind kind, Instant now) {
    this.kind = kind;
    this.root = keys(kind, ROOT_KEYS);
    this.targets = keys(kind, TARGETS_KEYS);
    this.online = PrivateSigner.generate(kind);
    this.units = PrivateSigner.generate(kind);
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Writes everything into {@code dir}, which must hold no keys yet. */
  void write(Path dir, Collection<UnitId> named) throws IOException {
    SortedSet<UnitId> unitIds = withThoseAbove(named);
    Files.createDirectories(dir, OWNER_ONLY);
    Path offline = Files.createDirectory(dir.resolve(OFFLINE), OWNER_ONLY);
    write(offline, "root-", root);
    write(offline, "targets-", targets);
    Path onlineKeys = Files.createDirectory(dir.resolve(Keys.ONLINE), OWNER_ONLY);
    KeyFile.write(onlineKeys.resolve(Keys.ONLINE_KEY), online.privateKey());
    KeyFile.write(onlineKeys.resolve(Keys.UNITS_KEY), units.privateKey());
    publish(dir, RepositoryPath.root(1), MetadataJson.write(root(), root));
    publish(
        dir,
        RepositoryPath.metadata(TopRole.TARGETS.wireName(), 1),
        MetadataJson.write(targets(unitIds), targets));
    writePeople(dir, offline, unitIds);
  }

  /** A unit's people are approved by those of the unit directly above, so there must be one. */
  static SortedSet<UnitId> withThoseAbove(Collection<UnitId> units) {
    var all = new TreeSet<UnitId>();
    units.forEach(unit -> all.addAll(unit.lineage()));
    return all;
  }

  private void writePeople(Path dir, Path offline, SortedSet<UnitId> units) throws IOException {
    var people = new HashMap<UnitId, Staff>();
    for (UnitId unit : units) {
      var staff = new Staff(unit, kind);
      people.put(unit, staff);
      List<UnitId> lineage = unit.lineage();
      Staff above = lineage.size() == 1 ? null : people.get(lineage.get(lineage.size() - 2));
      staff.write(dir, offline, above == null ? targets : List.of(above.above()));
    }
  }

  private static void write(Path dir, String name, List<PrivateSigner> signers) throws IOException {
    for (int i = 0; i < signers.size(); i++) {
      KeyFile.write(dir.resolve(name + (i + 1) + ".key"), signers.get(i).privateKey());
    }
  }

  private static void publish(Path dir, String name, byte[] document) throws IOException {
    KeyFile.create(dir.resolve(name), document, "rw-r--r--");
  }

  private Root root() {
    Map<String, PublicKey> keys = new HashMap<>(byId(root));
    keys.putAll(byId(targets));
    keys.putAll(byId(List.of(online)));
    Map<TopRole, RoleSpec> roles = new EnumMap<>(TopRole.class);
    roles.put(TopRole.ROOT, spec(root, ROOT_THRESHOLD));
    roles.put(TopRole.TARGETS, spec(targets, TARGETS_THRESHOLD));
    roles.put(TopRole.SNAPSHOT, spec(List.of(online), 1));
    roles.put(TopRole.TIMESTAMP, spec(List.of(online), 1));
    return new Root(1, now.plus(ROOT_LIFE), true, keys, roles);
  }

  private Targets targets(SortedSet<UnitId> unitIds) {
    RoleSpec spec = spec(List.of(units), 1);
    List<DelegatedRole> roles =
        unitIds.stream().map(id -> DelegatedRole.ofUnit(id.path(), spec)).toList();
    var delegations = new Delegations.Named(byId(List.of(units)), roles);
    return new Targets(1, now.plus(TARGETS_LIFE), Map.of(), delegations);
  }

  private static List<PrivateSigner> keys(KeyKind kind, int count) {
    return Stream.generate(() -> PrivateSigner.generate(kind)).limit(count).toList();
  }

  private static RoleSpec spec(List<PrivateSigner> signers, int threshold) {
    return new RoleSpec(signers.stream().map(s -> s.publicKey().keyid()).toList(), threshold);
  }

  private static Map<String, PublicKey> byId(List<PrivateSigner> signers) {
    var keys = new HashMap<String, PublicKey>();
    signers.forEach(signer -> keys.put(signer.publicKey().keyid(), signer.publicKey()));
    return keys;
  }
}
