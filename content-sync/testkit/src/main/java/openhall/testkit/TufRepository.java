package openhall.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Hashes;
import openhall.trust.MetaFile;
import openhall.trust.Metadata;
import openhall.trust.PathSet;
import openhall.trust.PublicKey;
import openhall.trust.RoleSpec;
import openhall.trust.Root;
import openhall.trust.Signature;
import openhall.trust.Signer;
import openhall.trust.Snapshot;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;
import openhall.trust.json.CanonicalJson;
import openhall.trust.json.MetadataJson;

/**
 * A repository in memory as anybody might run it, for tests of clients: any roles, keys and
 * delegations, and everything may be set wrong. Nothing is seen before it is published; {@link
 * #publish} raises the version, signs and lists the role where it belongs. What is published lies
 * in {@link #shelf}. One thread publishes.
 */
public final class TufRepository {

  public static final String ROOT = "root";
  public static final String TIMESTAMP = "timestamp";
  public static final String SNAPSHOT = "snapshot";
  public static final String TARGETS = "targets";

  private static final Duration LIFE = Duration.ofDays(30);

  /** One role as it will be published next. */
  private static final class Draft {
    final Map<String, Signer> signers = new LinkedHashMap<>();
    final SortedMap<String, TargetInfo> targets = new TreeMap<>();
    final Map<String, PublicKey> keys = new HashMap<>();
    final List<DelegatedRole> delegated = new ArrayList<>();
    UnaryOperator<String> change = UnaryOperator.identity();
    Delegations delegations = Delegations.none();
    long version = 1;
    Instant expires;

    Draft(Instant expires) {
      this.expires = expires;
    }
  }

  private final Map<String, Draft> drafts = new HashMap<>();
  private final Map<String, PublicKey> keys = new HashMap<>();
  private final Map<TopRole, List<String>> keyids = new EnumMap<>(TopRole.class);
  private final Map<TopRole, Integer> thresholds = new EnumMap<>(TopRole.class);
  private final Map<String, MetaFile> meta = new HashMap<>();
  private final Shelf shelf = new Shelf();
  private final Instant expires;
  private MetaFile announced = MetaFile.ofVersion(1);
  private boolean described;

  /**
   * With the four top-level roles published in version 1.
   *
   * @param now from which everything is valid for 30 days
   */
  public TufRepository(Instant now) {
    this.expires = now.plus(LIFE);
    for (TopRole role : TopRole.values()) {
      drafts.put(role.wireName(), new Draft(expires));
      keyids.put(role, new ArrayList<>());
      thresholds.put(role, 1);
      addKey(role, new TestKey());
    }
    publish(TARGETS, SNAPSHOT, TIMESTAMP, ROOT);
  }

  /** What is served. */
  public Shelf shelf() {
    return shelf;
  }

  /** Lets {@code key} sign for {@code role} from the next root on. */
  public void addKey(TopRole role, Signer key) {
    trust(role, key);
    addSigner(role.wireName(), key);
  }

  /** The root names {@code key} for {@code role}, which does not mean that it signs. */
  public void trust(TopRole role, Signer key) {
    keys.put(key.publicKey().keyid(), key.publicKey());
    of(role).add(key.publicKey().keyid());
  }

  /** {@code key} signs {@code role}, which does not mean that anybody trusts it. */
  public void addSigner(String role, Signer key) {
    draft(role).signers.put(key.publicKey().keyid(), key);
  }

  /** Nobody is trusted for {@code role} and nobody signs it. */
  public void clearKeys(TopRole role) {
    of(role).clear();
    draft(role.wireName()).signers.clear();
  }

  /** One key less signs {@code role}; it stays trusted. */
  public void dropSigner(String role) {
    Map<String, Signer> signers = draft(role).signers;
    signers.remove(List.copyOf(signers.keySet()).getLast());
  }

  /** All keys of {@code role} are replaced by as many new ones as its threshold asks for. */
  public void rotate(TopRole role) {
    clearKeys(role);
    for (int i = 0; i < thresholds.getOrDefault(role, 1); i++) {
      addKey(role, new TestKey());
    }
  }

  public void threshold(TopRole role, int signatures) {
    thresholds.put(role, signatures);
  }

  public void expires(String role, Instant at) {
    draft(role).expires = at;
  }

  /** The version it has now; the next {@link #publish} raises it once more. */
  public void version(String role, long version) {
    draft(role).version = version;
  }

  public long version(String role) {
    return draft(role).version;
  }

  /** Whether snapshot and timestamp state lengths and hashes from now on. */
  public void described(boolean now) {
    described = now;
  }

  /** What the snapshot says of {@code role}, or the timestamp of the snapshot. */
  public void announce(String role, MetaFile file) {
    if (role.equals(SNAPSHOT)) {
      announced = file;
    } else {
      meta.put(role + ".json", file);
    }
  }

  /** The snapshot no longer lists {@code role}. */
  public void conceal(String role) {
    meta.remove(role + ".json");
  }

  /** Lists and serves a target. */
  public void target(String role, String path, byte[] file) {
    target(role, path, file, Hashes.of(file));
  }

  public void target(String role, String path, byte[] file, Hashes hashes) {
    draft(role).targets.put(path, new TargetInfo(file.length, hashes, 0));
    shelf.target(path, file, hashes);
  }

  /** Delegates {@code patterns} to a role, with a key of its own. */
  public void delegate(String from, String to, boolean terminating, String... patterns) {
    delegate(from, to, terminating, new PathSet.Patterns(List.of(patterns)), 1, new TestKey());
  }

  /** The keys sign the role beside those that do already. */
  public void delegate(
      String from, String to, boolean terminating, PathSet paths, int threshold, Signer... by) {
    Draft delegator = draft(from);
    drafts.computeIfAbsent(to, _ -> new Draft(expires));
    var ids = new ArrayList<String>();
    for (Signer key : by) {
      delegator.keys.put(key.publicKey().keyid(), key.publicKey());
      ids.add(key.publicKey().keyid());
      addSigner(to, key);
    }
    delegator.delegated.add(
        new DelegatedRole(to, new RoleSpec(ids, threshold), paths, terminating));
    delegator.delegations = new Delegations.Named(delegator.keys, delegator.delegated);
  }

  /** Delegates everything to 2^{@code bits} bins. */
  public void bins(String from, String prefix, int bits) {
    var key = new TestKey();
    String keyid = key.publicKey().keyid();
    var bins =
        new Delegations.Bins(
            Map.of(keyid, key.publicKey()), new RoleSpec(List.of(keyid), 1), bits, prefix);
    draft(from).delegations = bins;
    for (int i = 0; i < 1 << bits; i++) {
      String name = prefix + "-" + ("%0" + (bits + 3) / 4 + "x").formatted(i);
      drafts.put(name, new Draft(expires));
      addSigner(name, key);
      publish(name);
    }
  }

  /** How the next signed part of {@code role} is to differ, as text; for Ed25519 keys only. */
  public void change(String role, UnaryOperator<String> change) {
    draft(role).change = change;
  }

  /** Publishes the roles one after the other. */
  public void publish(String... roles) {
    for (String role : roles) {
      Draft draft = draft(role);
      if (shelf.has(role)) {
        draft.version++;
      }
      byte[] file = file(role, draft);
      draft.change = UnaryOperator.identity();
      shelf.add(role, file);
      list(role, described ? MetaFile.of(draft.version, file) : MetaFile.ofVersion(draft.version));
    }
  }

  private void list(String role, MetaFile file) {
    if (!role.equals(ROOT) && !role.equals(TIMESTAMP)) {
      announce(role, file);
    }
  }

  private byte[] file(String role, Draft draft) {
    List<Signer> signers = List.copyOf(draft.signers.values());
    Metadata body = body(role, draft);
    String plain = new String(MetadataJson.toSign(body), StandardCharsets.UTF_8);
    String changed = draft.change.apply(plain);
    return changed.equals(plain) ? MetadataJson.write(body, signers) : signed(changed, signers);
  }

  private static byte[] signed(String text, List<Signer> signers) {
    byte[] canonical = CanonicalJson.of(text.getBytes(StandardCharsets.UTF_8));
    var signatures = new ArrayList<String>();
    for (Signer signer : signers) {
      var by = Signature.by(signer, canonical);
      signatures.add("{\"keyid\":\"%s\",\"sig\":\"%s\"}".formatted(by.keyid(), by.sig()));
    }
    return "{\"signatures\":[%s],\"signed\":%s}"
        .formatted(String.join(",", signatures), text)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Metadata body(String role, Draft draft) {
    return switch (role) {
      case ROOT -> new Root(draft.version, draft.expires, shelf.consistent(), keys, specs());
      case TIMESTAMP -> new Timestamp(draft.version, draft.expires, announced, Optional.empty());
      case SNAPSHOT -> new Snapshot(draft.version, draft.expires, meta);
      default -> new Targets(draft.version, draft.expires, draft.targets, draft.delegations);
    };
  }

  private Map<TopRole, RoleSpec> specs() {
    var specs = new EnumMap<TopRole, RoleSpec>(TopRole.class);
    keyids.forEach(
        (role, ids) -> specs.put(role, new RoleSpec(ids, thresholds.getOrDefault(role, 1))));
    return specs;
  }

  private List<String> of(TopRole role) {
    return keyids.computeIfAbsent(role, _ -> new ArrayList<>());
  }

  private Draft draft(String role) {
    Draft draft = drafts.get(role);
    if (draft == null) {
      throw new IllegalArgumentException("No such role: " + role);
    }
    return draft;
  }
}
