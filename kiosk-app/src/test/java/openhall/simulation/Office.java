package openhall.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import openhall.content.Document;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.content.json.DocumentJson;
import openhall.simulation.History.State;
import openhall.simulation.History.Write;
import openhall.testkit.MemoryRepository;
import openhall.testkit.ServedFiles;
import openhall.testkit.Staff;
import openhall.testkit.TestClock;
import openhall.testkit.TestKey;
import openhall.trust.Authority;
import openhall.trust.RepositoryPath;
import openhall.trust.TargetInfo;
import openhall.trust.TopRole;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;

/**
 * People and their publisher: edits, withdraws, renews, rotates keys and staff. Writes down what it
 * serves and, apart from that, what people have approved. One thread.
 */
final class Office {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final List<UnitId> UNITS =
      List.of(new UnitId("nanhe"), new UnitId("nanhe/pingan"), new UnitId("nanhe/hexi"));

  private static final int ITEMS = 3;

  final Chance chance;
  final TestClock clock = new TestClock();
  final MemoryRepository repository;
  final Truth truth = new Truth();

  /** What people want to be listed, by target path. */
  final SortedMap<String, TargetInfo> wanted = new TreeMap<>();

  /** All that was ever wanted, in order. */
  final List<Map.Entry<String, TargetInfo>> past = new ArrayList<>();

  private final Map<ItemKey, Integer> revisions = new HashMap<>();
  private final List<Write> writes = new ArrayList<>();
  private Instant snapshotUntil = Instant.MIN;
  private Instant until = Instant.MIN;
  private long lastRelease;
  private int era;
  private int fresh;

  Office(Chance chance) {
    this.chance = chance;
    this.repository = new MemoryRepository(clock, () -> TestKey.drawn(chance));
    UNITS.forEach(unit -> repository.addUnit(unit.path()));
    noteAuthorities();
    UNITS.forEach(unit -> {
      for (int i = 0; i < ITEMS; i++) {
        edit(new ItemKey(unit, new ItemId((i == 0 ? "f-" : "n-") + i)));
      }
    });
    publish();
  }

  History history() {
    return new History(writes, truth, listed());
  }

  long lastRelease() {
    return lastRelease;
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  /** A key of some unit; not always of one that is listed. */
  ItemKey some() {
    var keys = new ArrayList<>(revisions.keySet());
    keys.sort(java.util.Comparator.comparing(ItemKey::toString));
    return chance.of(keys);
  }

  ItemKey fresh() {
    fresh++;
    return new ItemKey(chance.of(UNITS), new ItemId("n-new-" + fresh));
  }

  /** People change that item, or make it, or bring it back. */
  void edit(ItemKey key) {
    int revision = revisions.merge(key, 1, Integer::sum);
    boolean fee = key.id().value().startsWith("f-");
    LocalDate until = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(chance.below(6) - 1);
    put(
        fee
            ? Items.fees(key, revision, until, 10 + chance.below(90))
            : Items.notice(key, revision, "通知 %s 第%d版".formatted(key.id(), revision)));
  }

  void withdraw(ItemKey key) {
    if (wanted.containsKey(MemoryRepository.targetPath(key))) {
      int revision = revisions.merge(key, 1, Integer::sum);
      var day = LocalDate.ofInstant(clock.instant(), ZONE);
      put(new Tombstone(key, revision, day, "依据已废止"));
    }
  }

  /** Lists it no more, without a word. */
  void leaveOut(ItemKey key) {
    String path = MemoryRepository.targetPath(key);
    if (wanted.remove(path) != null) {
      repository.remove(path);
    }
  }

  /** Others approve in that unit, who have read all that is listed again. */
  void replaceStaff(UnitId unit) {
    repository.replaceStaff(unit.path());
    noteAuthorities();
    Map.copyOf(wanted)
        .forEach((path, before) -> {
          if (key(path).filter(key -> key.unit().equals(unit)).isPresent()) {
            byte[] file = repository.fileOf(path);
            byte[] words = EnvelopeJson.read(file).item();
            want(path, file, before.revision());
            truth.approved(file, DocumentJson.read(words), words, staff(unit));
          }
        });
  }

  void rotate(TopRole... roles) {
    if (List.of(roles).contains(TopRole.SNAPSHOT) || List.of(roles).contains(TopRole.TIMESTAMP)) {
      era++;
    }
    repository.rotate(roles);
    noteAuthorities();
  }

  private void put(Document document) {
    UnitId unit = document.key().unit();
    String path = MemoryRepository.targetPath(document.key());
    byte[] words =
        EnvelopeJson.read(EnvelopeJson.write(List.of(), DocumentJson.write(document))).item();
    byte[] file = EnvelopeJson.write(staff(unit).approve(words), words);
    repository.list(path, file, document.revision());
    want(path, file, document.revision());
    truth.approved(file, document, words, staff(unit));
  }

  Staff staff(UnitId unit) {
    return repository.staff(unit.path());
  }

  private void want(String path, byte[] file, int revision) {
    TargetInfo target = TargetInfo.of(file, revision);
    if (!target.equals(wanted.put(path, target))) {
      past.add(Map.entry(path, target));
    }
  }

  private void noteAuthorities() {
    for (UnitId unit : UNITS) {
      String path = Authority.path(unit.path());
      byte[] file = repository.fileOf(path);
      want(path, file, AuthorityJson.read(file).body().revision());
      truth.authorised(file, staff(unit));
    }
  }

  /** The bytes of anything that was ever listed. */
  byte[] file(String path, TargetInfo target) {
    return repository.find(RepositoryPath.target(path, target.sha256())).orElseThrow();
  }

  /** A release, and what it took to make it. */
  void publish() {
    publish(State.WHOLE, Duration.ZERO);
  }

  /** The same, interrupted somewhere for that long. */
  void publishInterrupted(Duration gap) {
    publish(State.WHOLE, gap);
  }

  void publish(State after, Duration gap) {
    long number = repository.publish();
    lastRelease = number;
    snapshotUntil = clock.instant().plus(Duration.ofDays(7));
    truth.released(number, listed());
    note(after, gap);
  }

  /** The timestamp alone, as every hour. */
  void resign(State after) {
    repository.resign();
    note(after, Duration.ZERO);
  }

  private void note(State after, Duration gap) {
    List<ServedFiles.Written> files = repository.written();
    Instant before = until;
    Instant timestamp = clock.instant().plus(Duration.ofDays(3));
    until = timestamp.isBefore(snapshotUntil) ? timestamp : snapshotUntil;
    int interrupted = chance.below(files.size());
    boolean rotates = files.stream().anyMatch(file -> file.path().endsWith(".root.json"));
    for (int i = 0; i < files.size(); i++) {
      if (i == interrupted) {
        clock.advance(gap);
      }
      boolean last = i == files.size() - 1;
      State state = last || !rotates ? after : State.HALF;
      writes.add(
          new Write(
              clock.instant(),
              files.get(i),
              after == State.BROKEN_IN ? after : state,
              last ? until : before));
    }
  }

  private Truth.Contents listed() {
    var files = new HashMap<ItemKey, String>();
    repository
        .targets()
        .forEach((path, target) -> key(path).ifPresent(key -> files.put(key, target.sha256())));
    return new Truth.Contents(era, files);
  }

  /** Empty for an authority document. */
  static Optional<ItemKey> key(String path) {
    int slash = path.lastIndexOf('/');
    String id = path.substring(slash + 1, path.length() - ".json".length());
    return id.equals("authority")
        ? Optional.empty()
        : Optional.of(new ItemKey(new UnitId(path.substring(0, slash)), new ItemId(id)));
  }
}
