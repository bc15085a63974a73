package openhall.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.key;
import static openhall.fixture.Items.many;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import openhall.content.UnitId;
import openhall.store.Entry;
import openhall.store.Indexer;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.Hashes;
import openhall.trust.TopRole;
import openhall.trust.pack.Pack;
import openhall.trust.pack.PackWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack saves requests and bytes. It never decides about anything. */
final class PacksTest {

  private static final UnitId DISTRICT = new UnitId("nanhe");
  private static final String STEP = "packs/nanhe/pingan/1-2.pack";

  @TempDir Path dir;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private final RepositoryFetcher fetcher = new RepositoryFetcher(repository);
  private final RandomGenerator random = new Random(20261122);
  private Store store;
  private Synchronizer synchronizer;

  @BeforeEach
  void start() {
    fetcher.packs(UnaryOperator.identity());
    store = Store.open(dir.resolve("0"), Indexer.NONE);
    synchronizer = synchronizer(fetcher, store);
    many(STREET, 20).forEach(repository::put);
    repository.put(rule(DISTRICT, "r-d", 1, "区里的")).publish();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aFirstSyncIsThreeRequests() {
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(1, TestClock.START, 21, 0));
    assertThat(fetcher.asked())
        .containsExactly("2.root.json", "timestamp.json", "packs/nanhe/pingan/0-1.pack");
  }

  @Test
  void aChangedItemIsTwoRequests() {
    pass();
    publishChange();
    fetcher.asked();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(fetcher.asked()).containsExactly("timestamp.json", STEP);
    assertThat(title("r-7")).isEqualTo("改了");
  }

  @Test
  void anHourlySignatureNeedsNoPack() {
    pass();
    clock.advance(Duration.ofMinutes(30));
    repository.resign();
    fetcher.asked();
    assertThat(pass()).isEqualTo(new SyncOutcome.UpToDate(1));
    assertThat(fetcher.asked()).containsExactly("timestamp.json", "2.root.json");
  }

  @Test
  void severalReleasesBehindIsStillOnePack() {
    pass();
    for (int revision = 2; revision < 9; revision++) {
      repository.put(rule(STREET, "r-7", revision, "第" + revision)).publish();
    }
    repository.remove(key(STREET, "r-8")).withdraw(key(STREET, "r-9")).publish();
    fetcher.asked();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(fetcher.asked()).containsExactly("timestamp.json", "packs/nanhe/pingan/1-9.pack");
    assertThat(title("r-7")).isEqualTo("第8");
  }

  @Test
  void whatCameInPlaceOfATombstoneAndNewPeopleArePackedToo() {
    pass();
    repository.withdraw(key(STREET, "r-9")).publish();
    pass();
    repository.put(rule(STREET, "r-9", 3, "又有了")).replaceStaff("nanhe").publish();
    fetcher.asked();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(fetcher.asked()).containsExactly("timestamp.json", "packs/nanhe/pingan/2-3.pack");
    assertThat(title("r-9")).isEqualTo("又有了");
  }

  @Test
  void withoutPacksWholeFilesDo() {
    fetcher.packs(null);
    pass();
    publishChange();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void aPackThatDoesNotOpenIsPassedOver() {
    pass();
    publishChange();
    for (UnaryOperator<byte[]> spoilt :
        List.<UnaryOperator<byte[]>>of(
            pack -> new byte[0],
            pack -> "<html>请先登录</html>".getBytes(UTF_8),
            pack -> Arrays.copyOf(pack, pack.length / 2),
            pack -> Arrays.copyOf(pack, pack.length + 1),
            pack -> flipped(pack, pack.length - 1),
            PacksTest::bomb)) {
      fetcher.packs(spoilt);
      assertSameAsWithoutPacks();
    }
  }

  @Test
  void whoIsTooBusyForAPackIsAskedOnceMoreAndThenForWholeFiles() {
    pass();
    publishChange();
    var busy = new Fetched.Unreachable("HTTP 503", Duration.ofSeconds(5));
    fetcher.answer(STEP, busy);
    fetcher.asked();
    assertThat(pass())
        .isEqualTo(new SyncOutcome.Unreachable("timestamp.json: HTTP 503", Duration.ofSeconds(5)));
    assertThat(fetcher.asked()).endsWith("timestamp.json", STEP);
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(fetcher.asked()).contains(STEP, "2.snapshot.json");
  }

  @Test
  void aPackThatIsTooLongIsPassedOver() {
    pass();
    publishChange();
    fetcher.answer(STEP, new Fetched.TooLong());
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void anotherUnitsPackHelpsAsFarAsItGoes() {
    repository.put(rule(new UnitId("nanhe/hexi"), "r-o", 1, "河西的")).publish();
    pass();
    repository.put(rule(new UnitId("nanhe/hexi"), "r-o", 2, "河西改了"));
    repository.put(rule(STREET, "r-7", 2, "改了")).publish();
    fetcher.packs(_ -> repository.pack("packs/nanhe/hexi/0-3.pack").orElseThrow());
    assertSameAsWithoutPacks();
  }

  @Test
  void aPackForAnotherReleaseIsPassedOver() {
    pass();
    publishChange();
    byte[] first = repository.pack(STEP).orElseThrow();
    repository.put(rule(STREET, "r-3", 2, "也改了")).publish();
    fetcher.packs(_ -> first);
    assertSameAsWithoutPacks();
    byte[] second = repository.pack("packs/nanhe/pingan/2-3.pack").orElseThrow();
    fetcher.packs(_ -> second);
    assertSameAsWithoutPacks();
  }

  @Test
  void forgedMetadataInAPackIsTakenFromItsOwnPlace() {
    pass();
    publishChange();
    for (String forged : List.of("2.snapshot.json", "2.nanhe.pingan.json")) {
      fetcher.packs(pack -> rewritten(pack, forged, file -> flipped(file, file.length / 2)));
      assertSameAsWithoutPacks();
    }
  }

  @Test
  void aPackCannotHideANewRoot() {
    pass();
    repository.rotate(TopRole.TIMESTAMP, TopRole.SNAPSHOT);
    publishChange();
    fetcher.packs(pack -> rewritten(pack, "", file -> file));
    assertSameAsWithoutPacks();
    repository.rotate(TopRole.TARGETS);
    repository.put(rule(STREET, "r-7", 3, "又改了")).publish();
    fetcher.packs(pack -> rewritten(pack, "", file -> file));
    assertSameAsWithoutPacks();
  }

  @Test
  void aBadPackIsNotAskedForAgain() {
    pass();
    publishChange();
    fetcher.packs(pack -> rewritten(pack, "2.snapshot.json", file -> flipped(file, 9)));
    fetcher.answer(repository.pathOf(key(STREET, "r-7")), new Fetched.Missing());
    repository.tamper("2.nanhe.pingan.json", file -> flipped(file, 40));
    assertThat(pass()).isInstanceOf(SyncOutcome.Refused.class);
    fetcher.asked();
    pass();
    assertThat(fetcher.asked()).doesNotContain(STEP);
  }

  @Test
  void withAnyPackAtAllTheOutcomeAndTheStoreAreTheSame() {
    pass();
    publishChange();
    for (int round = 0; round < 40; round++) {
      fetcher.packs(this::mangled);
      assertSameAsWithoutPacks();
      if (round % 10 == 9) {
        repository.put(rule(STREET, "r-7", 2 + round, "第" + round)).publish();
      }
    }
  }

  /** Two mirrors in the same state; one gets packs, one does not. */
  private void assertSameAsWithoutPacks() {
    Path here = dir.resolve("copy-" + random.nextLong());
    var plain = new RepositoryFetcher(repository);
    try (Store with = copyOfStore(here.resolve("with"));
        Store without = copyOfStore(here.resolve("without"))) {
      SyncOutcome one = synchronizer(fetcher, with).runOnce(clock.instant());
      SyncOutcome other = synchronizer(plain, without).runOnce(clock.instant());
      assertThat(one).isInstanceOf(SyncOutcome.Activated.class).isEqualTo(other);
      assertThat(state(with)).isEqualTo(state(without));
    }
  }

  /** A mirror that has seen what this one has. */
  private Store copyOfStore(Path at) {
    try {
      Files.createDirectories(at);
      for (String file : List.of("content.db", "content.db-wal")) {
        Files.copy(dir.resolve("0").resolve(file), at.resolve(file));
      }
      return Store.open(at, Indexer.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record State(
      Optional<?> mark, List<Entry> entries, Map<?, ?> contents, List<Optional<String>> metadata) {}

  private static State state(Store of) {
    return of.read((Snapshot snapshot) ->
        new State(
            snapshot.release(),
            snapshot.entries(),
            snapshot.contents(),
            List.of("root", "timestamp", "snapshot", "targets", "nanhe", "nanhe.pingan").stream()
                .map(role -> snapshot.metadata(role).map(Hashes::sha256Of))
                .toList()));
  }

  private byte[] mangled(byte[] pack) {
    return switch (random.nextInt(4)) {
      case 0 -> flipped(pack, random.nextInt(pack.length));
      case 1 -> Arrays.copyOf(pack, random.nextInt(pack.length));
      case 2 -> spliced(pack);
      default ->
          rewritten(
              pack,
              List.of("snapshot", "pingan", "r-7", "targets").get(random.nextInt(4)),
              file -> flipped(file, random.nextInt(file.length)));
    };
  }

  private byte[] spliced(byte[] pack) {
    byte[] spliced = pack.clone();
    int from = random.nextInt(pack.length);
    int to = random.nextInt(pack.length);
    System.arraycopy(pack, from, spliced, to, pack.length - Math.max(from, to));
    return spliced;
  }

  /** A pack made by somebody who knows how, with other files in it and no word of newer roots. */
  private byte[] rewritten(byte[] pack, String part, UnaryOperator<byte[]> change) {
    Pack read = store.read(snapshot -> Pack.read(pack, name -> Packs.older(snapshot, name)));
    var writer = new PackWriter(1);
    read.files()
        .forEach((name, file) ->
            writer.add(
                name,
                Optional.empty(),
                !part.isEmpty() && name.contains(part) ? change.apply(file.clone()) : file));
    return writer.finish();
  }

  private static byte[] flipped(byte[] file, int at) {
    byte[] flipped = file.clone();
    flipped[at] ^= 1;
    return flipped;
  }

  private static byte[] bomb(byte[] pack) {
    var writer = new PackWriter(1);
    for (int i = 0; i < 60; i++) {
      writer.add("targets/nanhe/b-" + i + ".json", Optional.empty(), new byte[1 << 20]);
    }
    return writer.finish();
  }

  private void publishChange() {
    repository.put(rule(STREET, "r-7", 2, "改了")).publish();
  }

  private SyncOutcome pass() {
    return synchronizer.runOnce(clock.instant());
  }

  private String title(String id) {
    return store.read(snapshot -> snapshot.entry(key(STREET, id)).orElseThrow().title());
  }

  private Synchronizer synchronizer(Fetcher from, Store into) {
    return new Synchronizer(from, into, new Settings(STREET, repository.firstRoot()));
  }
}
