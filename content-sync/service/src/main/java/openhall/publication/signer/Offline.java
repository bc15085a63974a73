package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import openhall.content.UnitId;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Duty;
import openhall.trust.Metadata;
import openhall.trust.PublicKey;
import openhall.trust.RepositoryPath;
import openhall.trust.RoleSpec;
import openhall.trust.Root;
import openhall.trust.Signer;
import openhall.trust.Targets;
import openhall.trust.TopRole;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.MetadataJson;

/**
 * The offline keys brought together for a moment, to sign the next version of what they alone may
 * say. One use.
 */
final class Offline {

  private final Keys keys;
  private final Path offline;
  private final Instant now;

  Offline(Keys keys, Path offline, Instant now) {
    this.keys = keys;
    this.offline = offline;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Writes the next targets into {@code dir}: the units there are, and those {@code added}. */
  void writeTargets(Path dir, Collection<UnitId> added) throws IOException {
    Targets last = keys.targets().body();
    RoleSpec spec = keys.delegations().roles().getFirst().spec();
    var units = new TreeSet<UnitId>(keys.unitIds());
    units.addAll(Ceremony.withThoseAbove(added));
    List<DelegatedRole> roles =
        units.stream().map(unit -> DelegatedRole.ofUnit(unit.path(), spec)).toList();
    var delegations = new Delegations.Named(keys.delegations().keys(), roles);
    var next =
        new Targets(
            last.version() + 1, now.plus(Ceremony.TARGETS_LIFE), last.targets(), delegations);
    String name = RepositoryPath.metadata(TopRole.TARGETS.wireName(), next.version());
    write(dir.resolve(name), next, TopRole.TARGETS);
    units.removeAll(keys.unitIds());
    KeyKind kind = KeyKind.of(keys.online().publicKey());
    for (UnitId unit : units) {
      new Staff(unit, kind).write(dir, offline, above(dir, unit));
    }
  }

  /** Writes the next root into {@code dir}: the same keys for a longer time. */
  void writeRoot(Path dir) throws IOException {
    Root last = keys.roots().getLast().body();
    var next =
        new Root(
            last.version() + 1,
            now.plus(Ceremony.ROOT_LIFE),
            last.consistentSnapshot(),
            last.keys(),
            last.roles());
    write(dir.resolve(RepositoryPath.root(next.version())), next, TopRole.ROOT);
  }

  private void write(Path file, Metadata next, TopRole role) throws IOException {
    KeyFile.create(file, MetadataJson.write(next, signers(role)), "rw-r--r--");
  }

  private List<Signer> signers(TopRole role) throws IOException {
    Root root = keys.roots().getLast().body();
    RoleSpec spec = root.role(role);
    List<PublicKey> allowed = allowed(spec, root.keys());
    var found = new ArrayList<Signer>();
    for (Path file : keyFiles(role.wireName())) {
      PrivateSigner.of(KeyFile.read(file), allowed)
          .filter(signer -> found.stream().noneMatch(f -> f.publicKey().equals(signer.publicKey())))
          .ifPresent(found::add);
    }
    if (found.size() < spec.threshold()) {
      throw new UnusableKeys(
          "%s 里只有 %d 把可用的 %s 密钥，需要 %d 把"
              .formatted(offline, found.size(), role.wireName(), spec.threshold()),
          "%s holds %d usable %s keys, expected %d"
              .formatted(offline, found.size(), role.wireName(), spec.threshold()));
    }
    return found;
  }

  private static List<PublicKey> allowed(RoleSpec spec, Map<String, PublicKey> keys) {
    return spec.keyids().stream().filter(keys::containsKey).map(keys::get).toList();
  }

  /** Who approve the people of a new unit. */
  private List<Signer> above(Path dir, UnitId unit) throws IOException {
    List<UnitId> lineage = unit.lineage();
    if (lineage.size() == 1) {
      return signers(TopRole.TARGETS);
    }
    UnitId above = lineage.get(lineage.size() - 2);
    Path file = Staff.directory(offline, above).resolve(Duty.AUTHORITY.wireName() + ".key");
    var authority = AuthorityJson.read(Files.readAllBytes(Staff.authority(dir, above))).body();
    return PrivateSigner.of(KeyFile.read(file), authority.keysFor(Duty.AUTHORITY).values())
        .<List<Signer>>map(List::of)
        .orElseThrow(() ->
            new UnusableKeys(
                file + " 不是上级授权文件所列的密钥", file + " is not a key of the authority above"));
  }

  private List<Path> keyFiles(String role) throws IOException {
    if (!Files.isDirectory(offline)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(offline)) {
      return files
          .filter(file -> file.getFileName().toString().matches(role + "-[0-9]+\\.key"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
