package openhall.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import openhall.trust.json.MetadataJson;

/**
 * A repository in the hand of a test: every number and key can be set wrong. Two units, {@code
 * nanhe} and {@code nanhe.pingan}, each with its own key.
 */
final class TestRepo {

  static final MetadataReader READER = new MetadataJson();
  static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  static final Instant LATER = NOW.plus(Duration.ofDays(3));
  static final Instant PAST = NOW.minusSeconds(1);

  final Map<TopRole, List<TestSigner>> signers = new HashMap<>();
  final Map<TopRole, Integer> thresholds = new HashMap<>();
  final Map<String, TestSigner> unitSigners = new HashMap<>();
  final Map<String, TargetInfo> unitTargets = new HashMap<>();
  final Map<String, MetaFile> meta = new HashMap<>();

  long rootVersion = 1;
  long timestampVersion = 1;
  long snapshotVersion = 1;
  Instant rootExpires = LATER;
  Instant timestampExpires = LATER;
  Instant snapshotExpires = LATER;
  Instant targetsExpires = LATER;

  TestRepo() {
    for (TopRole role : TopRole.values()) {
      signers.put(role, new ArrayList<>(List.of(new TestSigner())));
      thresholds.put(role, 1);
    }
    for (String unit : List.of("nanhe", "nanhe.pingan")) {
      unitSigners.put(unit, new TestSigner());
      meta.put(unit + ".json", MetaFile.ofVersion(1));
    }
    meta.put("targets.json", MetaFile.ofVersion(1));
  }

  List<TestSigner> signers(TopRole role) {
    return Objects.requireNonNull(signers.get(role));
  }

  TestSigner unitSigner(String role) {
    return Objects.requireNonNull(unitSigners.get(role));
  }

  private long version(String file) {
    return Objects.requireNonNull(meta.get(file)).version();
  }

  TestSigner signer(TopRole role) {
    return signers(role).getFirst();
  }

  void rotate(TopRole role) {
    signers.put(role, new ArrayList<>(List.of(new TestSigner())));
  }

  Root rootBody() {
    var keys = new HashMap<String, PublicKey>();
    var roles = new HashMap<TopRole, RoleSpec>();
    signers.forEach((role, list) -> {
      list.forEach(signer -> keys.put(signer.keyid(), signer.publicKey()));
      var ids = list.stream().map(TestSigner::keyid).toList();
      roles.put(role, new RoleSpec(ids, thresholds.getOrDefault(role, 1)));
    });
    return new Root(rootVersion, rootExpires, true, keys, roles);
  }

  byte[] root() {
    return MetadataJson.write(rootBody(), signers(TopRole.ROOT));
  }

  /** The next root, signed by the keys before and after {@code change}. */
  byte[] nextRoot(Runnable change) {
    var before = List.copyOf(signers(TopRole.ROOT));
    change.run();
    rootVersion++;
    var all = new ArrayList<TestSigner>(signers(TopRole.ROOT));
    before.stream().filter(signer -> !all.contains(signer)).forEach(all::add);
    return MetadataJson.write(rootBody(), all);
  }

  byte[] timestamp() {
    return timestamp(MetaFile.of(snapshotVersion, snapshot()));
  }

  byte[] timestamp(MetaFile snapshot) {
    var body = new Timestamp(timestampVersion, timestampExpires, snapshot, Optional.of(NOW));
    return MetadataJson.write(body, signers(TopRole.TIMESTAMP));
  }

  byte[] snapshot() {
    return MetadataJson.write(
        new Snapshot(snapshotVersion, snapshotExpires, meta), signers(TopRole.SNAPSHOT));
  }

  byte[] targets() {
    var keys = new HashMap<String, PublicKey>();
    var roles = new ArrayList<DelegatedRole>();
    for (String unit : List.of("nanhe", "nanhe/pingan")) {
      var signer = unitSigner(DelegatedRole.nameOfUnit(unit));
      keys.put(signer.keyid(), signer.publicKey());
      roles.add(DelegatedRole.ofUnit(unit, new RoleSpec(List.of(signer.keyid()), 1)));
    }
    return targets(new Delegations.Named(keys, roles));
  }

  byte[] targets(Delegations delegations) {
    long version = version("targets.json");
    return MetadataJson.write(
        new Targets(version, targetsExpires, Map.of(), delegations), signers(TopRole.TARGETS));
  }

  byte[] unit(String role) {
    return unit(role, unitSigner(role));
  }

  byte[] unit(String role, Signer by) {
    long version = version(role + ".json");
    return MetadataJson.write(
        new Targets(version, targetsExpires, unitTargets, Delegations.none()), List.of(by));
  }

  /** A trusted set that knows only the root. */
  TrustedSet trusting() {
    return trustingAt(NOW);
  }

  TrustedSet trustingAt(Instant now) {
    return new TrustedSet(READER, root(), now);
  }

  /** A trusted set that has accepted timestamp and snapshot. */
  TrustedSet upToSnapshot() {
    TrustedSet set = trusting();
    set.updateTimestamp(timestamp());
    set.updateSnapshot(snapshot());
    return set;
  }
}
