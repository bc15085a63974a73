package openhall.sync.stick;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.key;
import static openhall.fixture.Items.many;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.UnitId;
import openhall.store.Indexer;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.sync.Alarm;
import openhall.sync.Fetched;
import openhall.sync.Fetcher;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.TopRole;
import openhall.trust.json.MetadataJson;
import openhall.trust.pack.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real directories stand for sticks. Whatever is on one, nothing that is shown gets lost. */
final class SticksTest {

  private static final UnitId OTHER = new UnitId("nanhe/hexi");

  @TempDir Path dir;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private final List<StickReport> reports = new ArrayList<>();
  private Path media;
  private Store store;
  private Sticks sticks;

  @BeforeEach
  void start() throws IOException {
    media = Files.createDirectories(dir.resolve("media")).toRealPath();
    store = Store.open(dir.resolve("data"), Indexer.NONE);
    var reader = new StickReader(store, new Settings(STREET, repository.firstRoot()));
    sticks = new Sticks(List.of(media), reader, clock, new Alarm(), reports::add);
    many(STREET, 20).forEach(repository::put);
    repository.addUnit(OTHER.path()).publish();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aStickBringsTheFirstReleaseAndThenTheNext() throws IOException {
    write("one", repository);
    assertThat(look()).containsExactly(Verdict.TAKEN);
    assertThat(number()).contains(1L);
    change(2);
    write("one", repository);
    assertThat(look()).containsExactly(Verdict.TAKEN);
    assertThat(title()).isEqualTo("第2");
  }

  @Test
  void aStickThatStaysIsTakenOnce() throws IOException {
    write("one", repository);
    assertThat(look()).containsExactly(Verdict.TAKEN);
    assertThat(look()).isEmpty();
    Files.move(media.resolve("one"), dir.resolve("pulled"));
    assertThat(look()).isEmpty();
    Files.move(dir.resolve("pulled"), media.resolve("one"));
    assertThat(look()).containsExactly(Verdict.NOTHING_NEW);
  }

  @Test
  void sticksAreFoundTwoLevelsBelow() throws IOException {
    write("li/KINGSTON", repository);
    assertThat(look()).containsExactly(Verdict.TAKEN);
  }

  @Test
  void anOlderStickIsRefused() throws IOException {
    write("old", repository);
    change(2);
    write("new", repository);
    Files.move(media.resolve("old"), dir.resolve("old"));
    assertThat(look()).containsExactly(Verdict.TAKEN);
    Files.move(dir.resolve("old"), media.resolve("old"));
    assertThat(look()).containsExactly(Verdict.OLDER);
    assertThat(title()).isEqualTo("第2");
  }

  @Test
  void stickAndNetworkNeverLeadBack() throws IOException {
    write("early", repository);
    change(2);
    assertThat(fromNetwork()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(look()).containsExactly(Verdict.OLDER);
    assertThat(title()).isEqualTo("第2");
    Map<String, byte[]> second = repository.copy();
    change(3);
    write("late", repository);
    assertThat(look()).containsExactly(Verdict.TAKEN);
    repository.restore(second);
    assertThat(fromNetwork()).isInstanceOf(SyncOutcome.Refused.class);
    assertThat(title()).isEqualTo("第3");
  }

  @Test
  void aStickFreesAScreenWhoseNumberAThiefHasRaised() throws IOException {
    repository.renumber(1L << 50, 9);
    repository.publish();
    assertThat(fromNetwork()).isInstanceOf(SyncOutcome.Activated.class);
    repository.renumber(7, 20);
    repository.rotate(TopRole.TIMESTAMP, TopRole.SNAPSHOT);
    change(2);
    write("new", repository);
    assertThat(look()).containsExactly(Verdict.TAKEN);
    assertThat(title()).isEqualTo("第2");
  }

  @Test
  void aForeignStickIsRefused() throws IOException {
    write("ours", repository);
    look();
    var foreign = new MemoryRepository(clock);
    foreign.put(rule(STREET, "r-1", 9, "别处的")).publish();
    foreign.put(rule(STREET, "r-1", 10, "别处的")).publish();
    write("foreign", foreign);
    assertThat(look()).containsExactly(Verdict.FOREIGN);
    foreign.rotate(TopRole.TIMESTAMP);
    foreign.publish();
    write("foreign", foreign);
    assertThat(look()).containsExactly(Verdict.FOREIGN);
    assertThat(number()).contains(1L);
  }

  @Test
  void anExpiredStickIsRefused() throws IOException {
    write("one", repository);
    clock.advance(Duration.ofDays(30));
    assertThat(look()).containsExactly(Verdict.EXPIRED);
  }

  @Test
  void aHalfCopiedStickIsRefusedUntilItIsWhole() throws IOException {
    write("one", repository);
    Path whole = media.resolve("one/openhall");
    Path manifest = whole.resolve(Manifest.NAME);
    byte[] listed = Files.readAllBytes(manifest);
    Files.delete(manifest);
    assertThat(look()).containsExactly(Verdict.HALF_COPIED);
    Files.write(manifest, Arrays.copyOf(listed, listed.length - 3));
    assertThat(look()).containsExactly(Verdict.HALF_COPIED);
    Path pack = whole.resolve("packs/nanhe/pingan/0-1.pack");
    byte[] bytes = Files.readAllBytes(pack);
    Files.write(pack, Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(manifest, listed);
    assertThat(look()).containsExactly(Verdict.HALF_COPIED);
    assertThat(number()).isEmpty();
    Files.write(pack, bytes);
    Files.setLastModifiedTime(manifest, FileTime.fromMillis(1));
    assertThat(look()).containsExactly(Verdict.TAKEN);
  }

  @Test
  void aFlippedBitAnywhereIsNoticed() throws IOException {
    write("one", repository);
    Path root = media.resolve("one/openhall");
    for (String path : List.of("timestamp.json", "packs/nanhe/pingan/0-1.pack")) {
      byte[] bytes = Files.readAllBytes(root.resolve(path));
      byte[] flipped = bytes.clone();
      flipped[bytes.length / 2] ^= 4;
      Files.write(root.resolve(path), flipped);
      Files.move(media.resolve("one"), media.resolve("again-" + path.length()));
      assertThat(look()).containsExactly(Verdict.DAMAGED);
      assertThat(number()).isEmpty();
      Files.move(media.resolve("again-" + path.length()), media.resolve("one"));
      Files.write(root.resolve(path), bytes);
    }
    assertThat(look()).containsExactly(Verdict.TAKEN);
  }

  @Test
  void aForgedPackWithAFittingListIsRefused() throws IOException {
    write("one", repository);
    look();
    change(2);
    repository.tamper(
        "2.snapshot.json",
        file -> new String(file, UTF_8).replace("2026-", "2027-").getBytes(UTF_8));
    write("forged", repository);
    assertThat(look()).containsExactly(Verdict.REFUSED);
    assertThat(number()).contains(1L);
  }

  @Test
  void aStickWithoutThisUnitIsRefused() throws IOException {
    write("one", repository, OTHER.path());
    assertThat(look()).containsExactly(Verdict.NOT_FOR_THIS_UNIT);
  }

  @Test
  void linksOnAStickLeadNowhere() throws IOException {
    write("one", repository);
    Path root = media.resolve("one/openhall");
    Path secret = dir.resolve("secret");
    Files.move(root.resolve("timestamp.json"), secret);
    Files.createSymbolicLink(root.resolve("timestamp.json"), secret);
    assertThat(look()).containsExactly(Verdict.DAMAGED);
    Files.createSymbolicLink(media.resolve("elsewhere"), media.resolve("one"));
    assertThat(look()).isEmpty();
    Path packs = root.resolve("packs");
    Files.delete(root.resolve("timestamp.json"));
    Files.move(secret, root.resolve("timestamp.json"));
    Files.move(packs, dir.resolve("packs"));
    Files.createSymbolicLink(packs, dir.resolve("packs"));
    Files.move(media.resolve("one"), media.resolve("two"));
    assertThat(look()).containsExactly(Verdict.DAMAGED);
    assertThat(number()).isEmpty();
  }

  @Test
  void giantFilesAreNotRead() throws IOException {
    write("one", repository);
    Path root = media.resolve("one/openhall");
    try (var giant = new RandomAccessFile(root.resolve("timestamp.json").toFile(), "rw")) {
      giant.setLength(1L << 40);
    }
    assertThat(look()).containsExactly(Verdict.DAMAGED);
    try (var giant = new RandomAccessFile(root.resolve(Manifest.NAME).toFile(), "rw")) {
      giant.setLength(1L << 40);
    }
    assertThat(look()).containsExactly(Verdict.HALF_COPIED);
  }

  @Test
  void whatIsNoStickIsLeftAlone() throws IOException {
    Files.createDirectories(media.resolve("photos/2026"));
    Files.writeString(media.resolve("openhall"), "a file");
    assertThat(look()).isEmpty();
    media = dir.resolve("nowhere");
    assertThat(look()).isEmpty();
  }

  private List<Verdict> look() {
    reports.clear();
    sticks.look();
    return reports.stream().map(StickReport::verdict).toList();
  }

  private void change(int revision) {
    clock.advance(Duration.ofMinutes(1));
    repository.put(rule(STREET, "r-7", revision, "第" + revision)).publish();
  }

  private String title() {
    return store.read(snapshot -> snapshot.entry(key(STREET, "r-7")).orElseThrow().title());
  }

  private Optional<Long> number() {
    return store.read(Snapshot::release).map(ReleaseMark::number);
  }

  private SyncOutcome fromNetwork() {
    Fetcher network =
        request ->
            repository
                .find(request.path())
                .<Fetched>map(file -> new Fetched.Body(file, Optional.empty()))
                .orElseGet(Fetched.Missing::new);
    return new Synchronizer(network, store, new Settings(STREET, repository.firstRoot()))
        .runOnce(clock.instant());
  }

  /** As the export writes it. */
  private void write(String name, MemoryRepository of, String... units) throws IOException {
    Path root = media.resolve(name).resolve(Manifest.DIRECTORY);
    var files = new LinkedHashMap<String, byte[]>();
    of.files()
        .forEach((path, file) -> {
          if (path.endsWith(".root.json") || path.equals("timestamp.json")) {
            files.put(path, file);
          }
        });
    long release =
        new MetadataJson()
            .timestamp(of.find("timestamp.json").orElseThrow())
            .body()
            .snapshot()
            .version();
    for (String unit : units.length == 0 ? new String[] {STREET.path()} : units) {
      String path = "packs/" + unit + "/0-" + release + ".pack";
      files.put(path, of.pack(path).orElseThrow());
    }
    var entries = new LinkedHashMap<String, Manifest.Entry>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path at = root.resolve(file.getKey());
      Files.createDirectories(at.getParent());
      Files.write(at, file.getValue());
      entries.put(file.getKey(), Manifest.Entry.of(file.getValue()));
    }
    Files.write(root.resolve(Manifest.NAME), new Manifest(entries).write());
  }
}
