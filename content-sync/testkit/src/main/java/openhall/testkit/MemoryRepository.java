package openhall.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.content.json.DocumentJson;
import openhall.content.json.ItemJson;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.BlankOrder;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Duty;
import openhall.trust.MetaFile;
import openhall.trust.Metadata;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Signer;
import openhall.trust.Snapshot;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;
import openhall.trust.json.MetadataJson;
import openhall.trust.pack.PackName;
import openhall.trust.pack.Packing;

/**
 * A publisher in memory, with real keys and real signatures, for tests of whoever reads releases.
 *
 * <p>Change items with {@link #put}, {@link #withdraw} and {@link #remove}, then {@link #publish}.
 * Every unit has {@link #staff} who approve whatever is put, and an authority document that names
 * them. What is published lies in {@link #files} under the paths at which a service serves it;
 * attacks are made on those files. {@link #list} is what somebody can do who has broken into the
 * service and so holds every online key, but no person's. One thread publishes, any thread may read
 * the files meanwhile.
 */
public final class MemoryRepository extends ServedFiles {

  private static final Duration ROOT_LIFE = Duration.ofDays(730);
  private static final Duration TARGETS_LIFE = Duration.ofDays(365);
  private static final Duration SNAPSHOT_LIFE = Duration.ofDays(7);
  private static final Duration TIMESTAMP_LIFE = Duration.ofDays(3);
  private static final String TARGETS = "targets";
  private static final LocalDate WITHDRAWN = LocalDate.of(2026, 11, 22);

  /** One role's list as it stands, published or not. */
  private static final class Listing {
    final SortedMap<String, TargetInfo> targets = new TreeMap<>();
    Staff staff;
    int authority = 1;
    long version;
    boolean changed = true;

    Listing(Staff staff) {
      this.staff = staff;
    }
  }

  private final InstantSource clock;
  private final Supplier<TestKey> fresh;
  private final KeyRing ring;
  private final SortedMap<String, Listing> units = new TreeMap<>();
  private final Map<String, MetaFile> listed = new HashMap<>();
  private final Listing top;
  private TestKey unitsKey;
  private long rootVersion;
  private long snapshotVersion;
  private long timestampVersion;
  private Instant released = Instant.EPOCH;
  private List<BlankOrder> blanked = List.of();

  /** An empty repository with its first root; nothing is published yet. */
  public MemoryRepository(InstantSource clock) {
    this(clock, TestKey::new);
  }

  /**
   * The same with keys of one's own.
   *
   * @param fresh gives another one at every call
   */
  public MemoryRepository(InstantSource clock, Supplier<TestKey> fresh) {
    this.clock = clock;
    this.fresh = fresh;
    this.ring = new KeyRing(fresh);
    this.unitsKey = fresh.get();
    this.top = new Listing(new Staff(fresh));
    writeRoot(ring.signers(TopRole.ROOT));
  }

  /** What a client is given to trust at first. */
  public byte[] firstRoot() {
    return file(RepositoryPath.root(1));
  }

  /** Lets the unit at {@code path}, such as {@code nanhe/pingan}, and those above it publish. */
  public MemoryRepository addUnit(String path) {
    for (UnitId unit : new UnitId(path).lineage()) {
      if (!units.containsKey(unit.path())) {
        units.put(unit.path(), new Listing(new Staff(fresh)));
        top.changed = true;
        authorise(unit.path());
      }
    }
    return this;
  }

  /** Who approves what the unit puts. */
  public Staff staff(String unit) {
    return unit(unit).staff;
  }

  /**
   * Others approve in that unit from now on: its authority document has a new revision, and they
   * have approved anew all that is listed and the documents of the units directly below.
   */
  public MemoryRepository replaceStaff(String unit) {
    Listing listing = unit(unit);
    listing.staff = new Staff(fresh);
    listing.authority++;
    authorise(unit);
    for (String below : List.copyOf(units.keySet())) {
      if (below.startsWith(unit + "/") && below.indexOf('/', unit.length() + 1) < 0) {
        authorise(below);
      }
    }
    Map.copyOf(listing.targets)
        .forEach((path, info) -> {
          if (!path.equals(Authority.path(unit))) {
            byte[] file = file(RepositoryPath.target(path, info.sha256()));
            put(path, EnvelopeJson.read(file).item(), info.revision());
          }
        });
    return this;
  }

  /** The authority document of the unit in a state of its own, approved as it must be. */
  public byte[] authorityFile(Authority authority) {
    byte[] document = AuthorityJson.document(authority);
    Optional<String> above = authority.above();
    List<TestKey> signers =
        above.isEmpty()
            ? ring.signers(TopRole.TARGETS)
            : List.of(staff(above.get()).in(Duty.AUTHORITY));
    return AuthorityJson.file(
        authority,
        signers.stream()
            .map(key -> Approval.by(key, Duty.AUTHORITY.wireName(), document))
            .toList());
  }

  private void authorise(String unit) {
    Listing listing = unit(unit);
    Authority authority = listing.staff.authority(unit, listing.authority);
    list(Authority.path(unit), authorityFile(authority), authority.revision());
  }

  /** Adds or changes an item, and its unit where that is new. */
  public MemoryRepository put(Item item) {
    addUnit(item.key().unit().path());
    return put(targetPath(item.key()), ItemJson.write(item), item.head().revision());
  }

  /**
   * Adds or changes an item given as JSON, which need not be a valid one; the unit's staff approve
   * it.
   *
   * @param targetPath in a unit that was added
   */
  public MemoryRepository put(String targetPath, byte[] item, int revision) {
    return list(
        targetPath, EnvelopeJson.write(listingOf(targetPath).staff.approve(item), item), revision);
  }

  /**
   * Lists any file at all, in the unit's own name. No person has a part in it.
   *
   * @param file which may be approved by somebody, or not
   */
  public MemoryRepository list(String targetPath, byte[] file, int revision) {
    TargetInfo info = TargetInfo.of(file, revision);
    serve(RepositoryPath.target(targetPath, info.sha256()), file);
    change(targetPath).put(targetPath, info);
    return this;
  }

  /** Puts an approved tombstone in the place of the item. */
  public MemoryRepository withdraw(ItemKey key) {
    TargetInfo info = change(targetPath(key)).get(targetPath(key));
    if (info == null) {
      throw new IllegalArgumentException("No such item: " + key);
    }
    var tombstone = new Tombstone(key, info.revision() + 1, WITHDRAWN, "依据已废止");
    return put(targetPath(key), DocumentJson.write(tombstone), tombstone.revision());
  }

  /** Lists the target no more, without a word of anybody's. */
  public MemoryRepository remove(ItemKey key) {
    return remove(targetPath(key));
  }

  /** The same for any target. */
  public MemoryRepository remove(String targetPath) {
    if (change(targetPath).remove(targetPath) == null) {
      throw new IllegalArgumentException("No such target: " + targetPath);
    }
    return this;
  }

  /**
   * Makes a release of everything changed since the last.
   *
   * @return its number, which is the snapshot's version
   */
  public long publish() {
    if (top.changed) {
      publish(TARGETS, top, delegations(), ring.signers(TopRole.TARGETS));
    }
    units.forEach((path, listing) -> {
      if (listing.changed) {
        String role = DelegatedRole.nameOfUnit(path);
        publish(role, listing, Delegations.none(), List.of(unitsKey));
      }
    });
    released = now();
    snapshotVersion++;
    byte[] snapshot =
        write(new Snapshot(snapshotVersion, in(SNAPSHOT_LIFE), listed), TopRole.SNAPSHOT);
    serve(RepositoryPath.snapshot(snapshotVersion), snapshot);
    resign();
    return snapshotVersion;
  }

  /** Orders exactly this to be blank, and says so in a new timestamp. */
  public void blank(BlankOrder... orders) {
    blanked = List.of(orders);
    resign();
  }

  /** Signs the timestamp anew without a new release, as a service does every hour. */
  public void resign() {
    timestampVersion++;
    MetaFile snapshot =
        MetaFile.of(snapshotVersion, file(RepositoryPath.snapshot(snapshotVersion)));
    var timestamp =
        new Timestamp(
            timestampVersion, in(TIMESTAMP_LIFE), snapshot, Optional.of(released), blanked);
    serve(RepositoryPath.TIMESTAMP, write(timestamp, TopRole.TIMESTAMP));
  }

  /**
   * Gives {@code roles} new keys by a new root; publish afterwards. Online roles share no key from
   * then on; those who have the targets keys approve the districts' authority documents anew.
   */
  public void rotate(TopRole... roles) {
    var signers = new ArrayList<Signer>(ring.signers(TopRole.ROOT));
    for (TopRole role : roles) {
      ring.replace(role);
    }
    ring.signers(TopRole.ROOT).stream().filter(key -> !signers.contains(key)).forEach(signers::add);
    top.changed = true;
    writeRoot(signers);
    if (List.of(roles).contains(TopRole.TARGETS)) {
      List.copyOf(units.keySet()).stream()
          .filter(unit -> unit.indexOf('/') < 0)
          .forEach(this::authorise);
    }
  }

  /** Gives the units' roles another key, by the word of the targets keys; publish afterwards. */
  public void replaceUnitsKey() {
    unitsKey = fresh.get();
    top.changed = true;
    units.values().forEach(listing -> listing.changed = true);
  }

  /** Goes on counting from other numbers, as one may who holds the online keys. */
  public void renumber(long release, long timestamp) {
    snapshotVersion = release;
    timestampVersion = timestamp;
  }

  /** The number of the newest timestamp. */
  public long timestampVersion() {
    return timestampVersion;
  }

  /** What the next release lists, or the last one did, by target path. */
  public SortedMap<String, TargetInfo> targets() {
    var all = new TreeMap<String, TargetInfo>();
    units.values().forEach(listing -> all.putAll(listing.targets));
    return all;
  }

  /** The pack that a service would have at {@code path}. */
  public Optional<byte[]> pack(String path) {
    return PackName.at(path).flatMap(name -> Packing.pack(this::find, name, rootVersion));
  }

  /** Where the newest state of an item is served. */
  public String pathOf(ItemKey key) {
    return pathOf(targetPath(key));
  }

  /** Where the newest state of a target is served. */
  public String pathOf(String targetPath) {
    TargetInfo info = listingOf(targetPath).targets.get(targetPath);
    if (info == null) {
      throw new IllegalArgumentException("No such target: " + targetPath);
    }
    return RepositoryPath.target(targetPath, info.sha256());
  }

  /** The newest state of a target file. */
  public byte[] fileOf(String targetPath) {
    return file(pathOf(targetPath));
  }

  /** The item's target path: {@code nanhe/pingan/f-idcard.json}. */
  public static String targetPath(ItemKey key) {
    return key + ".json";
  }

  private void publish(
      String role, Listing listing, Delegations delegations, List<TestKey> signers) {
    listing.version++;
    listing.changed = false;
    var targets = new Targets(listing.version, in(TARGETS_LIFE), listing.targets, delegations);
    serve(RepositoryPath.metadata(role, listing.version), MetadataJson.write(targets, signers));
    listed.put(role + ".json", MetaFile.ofVersion(listing.version));
  }

  private Delegations delegations() {
    var spec = KeyRing.spec(List.of(unitsKey), 1);
    return new Delegations.Named(
        Map.of(unitsKey.publicKey().keyid(), unitsKey.publicKey()),
        units.keySet().stream().map(unit -> DelegatedRole.ofUnit(unit, spec)).toList());
  }

  private void writeRoot(List<? extends Signer> signers) {
    rootVersion++;
    var root = new Root(rootVersion, in(ROOT_LIFE), true, ring.publicKeys(), ring.roles());
    serve(RepositoryPath.root(rootVersion), MetadataJson.write(root, signers));
  }

  private byte[] write(Metadata metadata, TopRole role) {
    return MetadataJson.write(metadata, ring.signers(role));
  }

  private SortedMap<String, TargetInfo> change(String targetPath) {
    Listing listing = listingOf(targetPath);
    listing.changed = true;
    return listing.targets;
  }

  private Listing listingOf(String targetPath) {
    return unit(targetPath.substring(0, Math.max(0, targetPath.lastIndexOf('/'))));
  }

  private Listing unit(String path) {
    Listing listing = units.get(path);
    if (listing == null) {
      throw new IllegalArgumentException("No such unit: '" + path + "'");
    }
    return listing;
  }

  private Instant in(Duration life) {
    return now().plus(life);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
