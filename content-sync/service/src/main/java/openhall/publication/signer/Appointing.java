package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.UnitId;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.AuthorityChain;
import openhall.trust.Duty;
import openhall.trust.PublicKey;
import openhall.trust.Quorum;
import openhall.trust.RoleSpec;
import openhall.trust.Root;
import openhall.trust.Signer;
import openhall.trust.TopRole;
import openhall.trust.json.AuthorityJson;

/** Writes who approves in a unit from now on, approved by those above. One use. */
public final class Appointing {

  private final Path dir;
  private final UnitId unit;
  private final Keys keys;
  private final Optional<Authority> before;

  /**
   * @param dir of the service's keys, or a copy of it on the machine of those above
   */
  public Appointing(Path dir, UnitId unit) {
    this.dir = dir;
    this.unit = unit;
    this.keys = Keys.load(dir);
    this.before = read(unit);
  }

  /**
   * Replaces the unit's document in the directory by the next revision, in which these duties are
   * given anew and the others stay. Without any the same words are approved once more.
   *
   * @param approvers key files of those above
   * @throws UnusableKeys if they are not enough, or the document breaks a rule
   */
  public Authority write(Map<Duty, Appointment> duties, List<Path> approvers) {
    Authority next = duties.isEmpty() ? same() : next(duties);
    byte[] document = AuthorityJson.document(next);
    List<Approval> approvals =
        signers(approvers).stream()
            .map(signer -> Approval.by(signer, Duty.AUTHORITY.wireName(), document))
            .toList();
    byte[] file = AuthorityJson.file(next, approvals);
    refuseUnapproved(file);
    replace(file);
    return next;
  }

  /** The unit's document as it lies in the directory. */
  public byte[] document() {
    return bytes(Staff.authority(dir, unit));
  }

  private Authority same() {
    return before.orElseThrow(
        () -> new UnusableKeys("单位 %s 还没有授权文件".formatted(unit), unit + " has no authority yet"));
  }

  private Authority next(Map<Duty, Appointment> given) {
    var known = new HashMap<String, PublicKey>();
    var quorums = new EnumMap<Duty, Quorum>(Duty.class);
    var holders = new HashMap<String, String>();
    before.ifPresent(old ->
        old.duties()
            .forEach((duty, quorum) -> {
              if (!given.containsKey(duty)) {
                quorums.put(duty, quorum);
                known.putAll(old.keysFor(duty));
              }
            }));
    before.ifPresent(old -> holders.putAll(old.holders()));
    try {
      given.forEach((duty, appointment) -> {
        appointment
            .people()
            .forEach((key, post) -> {
              known.put(key.keyid(), key);
              holders.put(key.keyid(), post);
            });
        var keyids = appointment.people().keySet().stream().map(PublicKey::keyid).toList();
        quorums.put(duty, new Quorum(java.util.Set.copyOf(keyids), appointment.threshold()));
      });
      holders.keySet().retainAll(known.keySet());
      holders.values().removeIf(String::isBlank);
      int revision = before.map(Authority::revision).orElse(0) + 1;
      return new Authority(unit.path(), revision, known, quorums, holders);
    } catch (IllegalArgumentException e) {
      throw new UnusableKeys("授权文件不合规则：" + e.getMessage(), "invalid: " + e.getMessage(), e);
    }
  }

  private List<Signer> signers(List<Path> files) {
    Collection<PublicKey> above = keysAbove();
    var signers = new ArrayList<Signer>();
    for (Path file : files) {
      Person.read(file, above).ifPresent(signers::add);
    }
    return signers;
  }

  private Collection<PublicKey> keysAbove() {
    Root root = keys.root();
    RoleSpec spec = root.role(TopRole.TARGETS);
    return above()
        .map(authority -> authority.keysFor(Duty.AUTHORITY).values())
        .orElseGet(() -> spec.keyids().stream().map(id -> root.keys().get(id)).toList());
  }

  private Optional<Authority> above() {
    List<UnitId> lineage = unit.lineage();
    return lineage.size() == 1 ? Optional.empty() : read(lineage.get(lineage.size() - 2));
  }

  private void refuseUnapproved(byte[] file) {
    var chain = new AuthorityChain(keys.root());
    for (UnitId each : unit.lineage()) {
      Path stored = Staff.authority(dir, each);
      byte[] document = each.equals(unit) ? file : bytes(stored);
      chain
          .add(AuthorityJson.read(document))
          .ifPresent(lacking -> {
            throw new UnusableKeys(lacking.zh(), lacking.en());
          });
    }
  }

  private void replace(byte[] file) {
    Path target = Staff.authority(dir, unit);
    try {
      Files.createDirectories(target.getParent(), Ceremony.OWNER_ONLY);
      Path fresh = target.resolveSibling(target.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      KeyFile.create(fresh, file, "rw-r--r--");
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UnusableKeys("不能写入 " + target, "cannot write " + target, e);
    }
  }

  private Optional<Authority> read(UnitId of) {
    Path file = Staff.authority(dir, of);
    return Files.exists(file)
        ? Optional.of(AuthorityJson.read(bytes(file)).body())
        : Optional.empty();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnusableKeys("读不到 " + file, "cannot read " + file, e);
    }
  }
}
