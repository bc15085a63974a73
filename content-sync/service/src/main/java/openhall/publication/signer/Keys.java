package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import openhall.content.UnitId;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.PublicKey;
import openhall.trust.RepositoryPath;
import openhall.trust.RoleSpec;
import openhall.trust.Root;
import openhall.trust.Signed;
import openhall.trust.Signer;
import openhall.trust.Targets;
import openhall.trust.TopRole;
import openhall.trust.TrustFailure;
import openhall.trust.json.MetadataJson;

/**
 * What the service signs with, and the documents made offline that allow it to. Immutable.
 *
 * <pre>
 * DIR/offline/root-1.key … targets-3.key   not needed by the service; belongs on sticks in safes
 * DIR/offline/people/UNIT/DUTY.key         rehearsal keys of those who approve
 * DIR/authorities/UNIT.json                who approves in which unit
 * DIR/online/online.key                    snapshot and timestamp
 * DIR/online/units.key                     every unit's role
 * DIR/1.root.json, 1.targets.json          and their successors
 * </pre>
 */
public final class Keys {

  static final String ONLINE = "online";
  static final String ONLINE_KEY = "online.key";
  static final String UNITS_KEY = "units.key";

  private final Signer online;
  private final Signer units;
  private final List<Signed<Root>> roots;
  private final Signed<Targets> targets;
  private final Delegations.Named delegations;
  private final List<UnitId> unitIds;
  private final List<byte[]> authorities;

  private Keys(Path dir, List<Signed<Root>> roots, Signed<Targets> targets) {
    this.roots = List.copyOf(roots);
    this.targets = targets;
    this.delegations = delegations(targets);
    this.unitIds =
        delegations.roles().stream()
            .map(role -> new UnitId(role.name().replace('.', '/')))
            .sorted()
            .toList();
    Root root = roots.getLast().body();
    RoleSpec both = root.role(TopRole.SNAPSHOT);
    this.online = signer(dir.resolve(ONLINE).resolve(ONLINE_KEY), both, root.keys());
    this.units = unitsSigner(dir, delegations);
    this.authorities = authorities(dir, unitIds);
  }

  /**
   * Holds the key ceremony: makes all keys and the first root and targets.
   *
   * @throws UnusableKeys if {@code dir} holds keys already, or cannot be written
   */
  public static void init(Path dir, Collection<UnitId> units, KeyKind kind, Instant now) {
    if (Files.exists(dir.resolve(RepositoryPath.root(1))) || Files.exists(dir.resolve(ONLINE))) {
      throw new UnusableKeys(dir + " 里已有密钥，不会覆盖", dir + " holds keys already; not overwritten");
    }
    if (units.isEmpty()) {
      throw new UnusableKeys("至少要指定一个单位", "expected at least one unit");
    }
    try {
      new Ceremony(kind, now).write(dir, units);
    } catch (IOException e) {
      throw new UnusableKeys("不能写入 " + dir, "cannot write " + dir, e);
    }
  }

  /**
   * Signs the next targets, and the next root too if {@code withRoot}, each for its whole life from
   * {@code now}. A running service takes them at its next start.
   *
   * @param offline where enough of the offline keys have been brought together
   * @param added units that get a role beside those there are
   * @throws UnusableKeys if there are too few keys, or {@code dir} cannot be written
   */
  public static void renew(
      Path dir, Path offline, Collection<UnitId> added, boolean withRoot, Instant now) {
    var ceremony = new Offline(load(dir), offline, now);
    try {
      if (withRoot) {
        ceremony.writeRoot(dir);
      }
      ceremony.writeTargets(dir, added);
    } catch (IOException e) {
      throw new UnusableKeys("不能写入 " + dir, "cannot write " + dir, e);
    }
  }

  /**
   * Reads what the service needs; the offline keys may be away.
   *
   * @throws UnusableKeys if something is missing, does not fit together, or a key could be read by
   *     others than its owner
   */
  public static Keys load(Path dir) {
    try {
      var reader = new MetadataJson();
      List<Signed<Root>> roots = chain(dir, "root").stream().map(reader::root).toList();
      List<byte[]> targets = chain(dir, "targets");
      return new Keys(dir, roots, reader.targets("targets", targets.getLast()));
    } catch (TrustFailure e) {
      throw new UnusableKeys(
          dir + " 里的签名文件已损坏", "damaged documents in " + dir + ": " + e.getMessage(), e);
    }
  }

  /** The newest root. */
  public Root root() {
    return roots.getLast().body();
  }

  /** Who approves in which unit, as target files, those above first. */
  public List<byte[]> authorities() {
    return authorities;
  }

  /** Signs snapshot and timestamp. */
  public Signer online() {
    return online;
  }

  /** Signs the roles of all units. */
  public Signer units() {
    return units;
  }

  /** Every root, oldest first; each is signed by the one before. */
  public List<Signed<Root>> roots() {
    return roots;
  }

  /** The newest top-level targets. */
  public Signed<Targets> targets() {
    return targets;
  }

  /** To whom the newest targets hand on. */
  Delegations.Named delegations() {
    return delegations;
  }

  /** The units that have a role. */
  public List<UnitId> unitIds() {
    return unitIds;
  }

  private static List<byte[]> authorities(Path dir, List<UnitId> units) {
    var files = new ArrayList<byte[]>();
    try {
      for (UnitId unit : units) {
        Path file = Staff.authority(dir, unit);
        if (Files.exists(file)) {
          files.add(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UnusableKeys("读不到 " + dir, "cannot read " + dir, e);
    }
    return List.copyOf(files);
  }

  /** All versions of a document, from the first one without a gap. */
  private static List<byte[]> chain(Path dir, String role) {
    var documents = new ArrayList<byte[]>();
    try {
      for (int version = 1; ; version++) {
        Path file = dir.resolve(RepositoryPath.metadata(role, version));
        if (!Files.exists(file)) {
          break;
        }
        documents.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UnusableKeys("读不到 " + dir, "cannot read " + dir, e);
    }
    if (documents.isEmpty()) {
      String first = "1." + role + ".json";
      throw new UnusableKeys(
          "%s 里没有 %s；请先执行 openhall keys init".formatted(dir, first),
          "no %s in %s; run openhall keys init first".formatted(first, dir));
    }
    return documents;
  }

  private static Delegations.Named delegations(Signed<Targets> targets) {
    return switch (targets.body().delegations()) {
      case Delegations.Named named -> named;
      case Delegations.Bins _ ->
          throw new UnusableKeys("targets.json 须逐一列出单位", "targets must name every unit's role");
    };
  }

  private static Signer unitsSigner(Path dir, Delegations.Named delegations) {
    Path file = dir.resolve(ONLINE).resolve(UNITS_KEY);
    List<DelegatedRole> roles = delegations.roles();
    if (roles.isEmpty()) {
      throw new UnusableKeys("targets.json 没有列出任何单位", "targets name no unit");
    }
    Signer signer = signer(file, roles.getFirst().spec(), delegations.keys());
    for (DelegatedRole role : roles) {
      if (!role.spec().keyids().contains(signer.publicKey().keyid())) {
        throw new UnusableKeys(
            file + " 无权为 " + role.name() + " 签名", file + " may not sign for " + role.name());
      }
    }
    return signer;
  }

  private static Signer signer(Path file, RoleSpec spec, Map<String, PublicKey> keys) {
    List<PublicKey> allowed =
        spec.keyids().stream().filter(keys::containsKey).map(keys::get).toList();
    return PrivateSigner.of(KeyFile.read(file), allowed)
        .orElseThrow(() ->
            new UnusableKeys(
                file + " 与签名文件里的公钥不符", file + " is not a key that root or targets name"));
  }
}
