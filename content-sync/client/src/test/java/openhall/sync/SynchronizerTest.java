package openhall.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.internal;
import static openhall.fixture.Items.key;
import static openhall.fixture.Items.many;
import static openhall.fixture.Items.rule;
import static openhall.fixture.Items.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.search.Tokens;
import openhall.store.Entry;
import openhall.store.Indexer;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.TopRole;
import openhall.trust.TrustFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class SynchronizerTest {

  private static final Logger FIGURES = LoggerFactory.getLogger("openhall.figures");
  private static final UnitId DISTRICT = new UnitId("nanhe");
  private static final UnitId COMMUNITY = new UnitId("nanhe/pingan/dongjie");
  private static final UnitId OTHER = new UnitId("nanhe/hexi");

  @TempDir Path dir;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private final RepositoryFetcher fetcher = new RepositoryFetcher(repository);
  private Store store;
  private Synchronizer synchronizer;

  @BeforeEach
  void start() {
    store = Store.open(dir, Indexer.NONE);
    synchronizer = synchronizer(STREET);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void showsAReleaseAndThenTheNext() {
    repository.put(rule(STREET, "r-1", 1, "第一版")).put(rule(DISTRICT, "r-2", 1, "区里的")).publish();
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(1, TestClock.START, 2, 0));
    assertThat(titles()).containsExactly("区里的", "第一版");
    clock.advance(Duration.ofMinutes(5));
    repository.put(rule(STREET, "r-1", 2, "第二版")).remove(key(DISTRICT, "r-2"));
    repository.publish();
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(2, clock.instant(), 1, 1));
    assertThat(titles()).containsExactly("第二版");
    assertThat(mark().asOf()).isEqualTo(clock.instant());
  }

  @Test
  void anIdlePollIsOneRequest() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    fetcher.asked();
    assertThat(pass()).isEqualTo(new SyncOutcome.UpToDate(1));
    assertThat(fetcher.asked()).containsExactly("timestamp.json");
  }

  @Test
  void aSignInPageThatACacheKeptUnderANameThatNeverChangesIsGotPastAtTheNextPass() {
    repository.put(rule(STREET, "r-1", 1, "第一版")).publish();
    pass();
    repository.put(rule(STREET, "r-1", 2, "第二版")).publish();
    var page = new Fetched.Body("<html>请先登录</html>".getBytes(UTF_8), Optional.empty());
    fetcher.cache(repository.pathOf(key(STREET, "r-1")), page);
    fetcher.cache("2.nanhe.pingan.json", page);
    assertThat(pass()).isInstanceOf(SyncOutcome.Refused.class);
    assertThat(titles()).containsExactly("第一版");
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("第二版");
  }

  @Test
  void cachesAreNotAskedPastWhileAllVerifies() {
    repository.put(rule(STREET, "r-1", 1, "第一版")).publish();
    pass();
    fetcher.cache("timestamp.json", new Fetched.Body(new byte[1], Optional.empty()));
    assertThat(pass().isCurrent()).isFalse();
    assertThat(pass()).isEqualTo(new SyncOutcome.UpToDate(1));
    assertThat(pass().isCurrent()).isFalse();
  }

  @Test
  void fetchesOnlyWhatChanged() {
    many(STREET, 20).forEach(repository::put);
    repository.put(rule(DISTRICT, "r-d", 1, "区里的")).publish();
    pass();
    repository.put(rule(STREET, "r-7", 2, "改了")).publish();
    fetcher.asked();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(fetcher.asked())
        .containsExactly(
            "timestamp.json",
            "packs/nanhe/pingan/1-2.pack",
            "2.root.json",
            "2.snapshot.json",
            "2.nanhe.pingan.json",
            repository.pathOf(key(STREET, "r-7")));
  }

  @Test
  void aNumberThatAThiefHasRaisedBindsOnlyUntilHisKeysAreTakenAway() {
    repository.put(rule(STREET, "r-1", 1, "第一版")).publish();
    pass();
    repository.renumber(1L << 50, 9);
    repository.publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    repository.renumber(7, 20);
    repository.put(rule(STREET, "r-1", 2, "第二版")).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Refused.class);
    repository.rotate(TopRole.TIMESTAMP, TopRole.SNAPSHOT);
    repository.publish();
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(9, TestClock.START, 1, 0));
    assertThat(titles()).containsExactly("第二版");
  }

  @Test
  void aNumberBindsNoLongerAlsoIfTheFirstPassUnderNewKeysFails() {
    repository.renumber(1L << 50, 9);
    repository.put(rule(STREET, "r-1", 1, "第一版")).publish();
    pass();
    repository.rotate(TopRole.TIMESTAMP, TopRole.SNAPSHOT);
    repository.renumber((1L << 50), 20);
    repository.put(rule(STREET, "r-1", 2, "第二版")).publish();
    repository.renumber(7, 30);
    repository.rotate(TopRole.TIMESTAMP, TopRole.SNAPSHOT);
    repository.publish();
    fetcher.answer(repository.pathOf(key(STREET, "r-1")), new Fetched.Missing());
    assertThat(pass()).isInstanceOf(SyncOutcome.Incomplete.class);
    assertThat(titles()).containsExactly("第一版");
    fetcher.answerAsPublished();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("第二版");
  }

  @Test
  void hourlySigningChangesNothingThatIsShown() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    clock.advance(Duration.ofHours(1));
    repository.resign();
    assertThat(pass()).isEqualTo(new SyncOutcome.UpToDate(1));
    assertThat(mark().asOf()).isEqualTo(TestClock.START);
  }

  @Test
  void anItemOfAKindThatCameLaterStopsNothingAndIsNotShown() {
    String later =
        "{\"catalogue\":{\"class\":\"设施\",\"issuingOrgan\":\"平安街道\"},\"disclosure\":{\"audience\":"
            + "\"society\",\"class\":\"long-term\",\"visibility\":\"public\"},\"floors\":[1,2],\"id\":"
            + "\"l-1\",\"issuedOn\":\"2026-01-05\",\"kind\":\"lift\",\"responsiblePost\":\"值班岗\","
            + "\"revision\":1,\"title\":\"电梯\",\"unit\":\"nanhe/pingan\"}";
    repository.put(rule(STREET, "r-1", 1, "一"));
    repository.put("nanhe/pingan/l-1.json", utf8(later), 1).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("一");
    assertThat(store.read(Snapshot::searchRows)).hasSize(1);
    fetcher.asked();
    repository.put(rule(STREET, "r-1", 2, "二")).publish();
    pass();
    assertThat(titles()).containsExactly("二");
    assertThat(fetcher.asked()).doesNotContain(repository.pathOf(key(STREET, "l-1")));
  }

  @Test
  void anItemOfAKindThatCameLaterIsForThePublicLikeAnyOther() {
    String internal =
        "{\"catalogue\":{\"class\":\"设施\",\"issuingOrgan\":\"平安街道\"},\"disclosure\":{\"audience\":"
            + "\"internal\",\"class\":\"long-term\",\"visibility\":\"limited\"},\"id\":\"l-1\","
            + "\"issuedOn\":\"2026-01-05\",\"kind\":\"lift\",\"responsiblePost\":\"值班岗\","
            + "\"revision\":1,\"title\":\"电梯\",\"unit\":\"nanhe/pingan\"}";
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    repository.put("nanhe/pingan/l-1.json", utf8(internal), 1).publish();
    assertThat(pass()).isNotInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void otherUnitsItemsAreNotFetched() {
    Item other = rule(OTHER, "r-other", 1, "河西街道的");
    Item below = rule(COMMUNITY, "r-below", 1, "东街社区的");
    repository.put(other).put(below).put(rule(STREET, "r-1", 1, "平安街道的")).publish();
    pass();
    assertThat(titles()).containsExactly("平安街道的");
    assertThat(fetcher.asked())
        .noneMatch(path -> path.contains("hexi") || path.contains("dongjie"));
  }

  @Test
  void anotherUnitOnTheSameDiskGetsItsOwnItems() {
    repository.put(rule(OTHER, "r-o", 1, "河西的")).put(rule(STREET, "r-1", 1, "平安的")).publish();
    pass();
    synchronizer = synchronizer(OTHER);
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(1, TestClock.START, 1, 1));
    assertThat(titles()).containsExactly("河西的");
  }

  @Test
  void anotherUnitIsNotThoughtShownAfterAPassThatFailed() {
    repository.put(rule(OTHER, "r-o", 1, "河西的")).put(rule(STREET, "r-1", 1, "平安的")).publish();
    pass();
    synchronizer = synchronizer(OTHER);
    Map<String, byte[]> published = repository.copy();
    repository.delete(repository.pathOf(key(OTHER, "r-o")));
    assertThat(pass()).isInstanceOf(SyncOutcome.Incomplete.class);
    repository.restore(published);
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("河西的");
  }

  @Test
  void keepsShowingOldReleaseWhenOffline() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    fetcher.cut(true);
    clock.advance(Duration.ofDays(400));
    assertThat(pass()).isInstanceOf(SyncOutcome.Unreachable.class);
    restart();
    assertThat(pass()).isInstanceOf(SyncOutcome.Unreachable.class);
    assertThat(titles()).containsExactly("一");
  }

  @Test
  void expiredMetadataBringsNothingNewAndSaysSo() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    clock.advance(Duration.ofDays(4));
    assertThat(pass()).isInstanceOf(SyncOutcome.Expired.class);
    assertThat(titles()).containsExactly("一");
    restart();
    assertThat(pass()).isInstanceOf(SyncOutcome.Expired.class);
    repository.resign();
    assertThat(pass()).isEqualTo(new SyncOutcome.UpToDate(1));
  }

  @Test
  void refusesRollback() {
    repository.put(rule(STREET, "r-1", 1, "旧收费")).publish();
    Map<String, byte[]> earlier = repository.copy();
    pass();
    repository.put(rule(STREET, "r-1", 2, "新收费")).publish();
    pass();
    repository.restore(earlier);
    assertRefused(TrustFailure.Kind.ROLLBACK);
    restart();
    assertRefused(TrustFailure.Kind.ROLLBACK);
    assertThat(titles()).containsExactly("新收费");
  }

  @Test
  void refusesRollbackBehindAReleaseThatWasOnlyAnnounced() {
    repository.put(rule(STREET, "r-1", 1, "旧")).publish();
    Map<String, byte[]> earlier = repository.copy();
    pass();
    repository.put(rule(STREET, "r-1", 2, "新")).publish();
    repository.delete(repository.pathOf(key(STREET, "r-1")));
    assertThat(pass()).isInstanceOf(SyncOutcome.Incomplete.class);
    repository.restore(earlier);
    restart();
    assertRefused(TrustFailure.Kind.ROLLBACK);
    assertThat(titles()).containsExactly("旧");
  }

  @Test
  void refusesAnItemInALowerRevision() {
    repository.put(rule(STREET, "r-1", 2, "第二版")).publish();
    pass();
    repository.put(rule(STREET, "r-1", 1, "第一版")).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Unacceptable.class);
    assertThat(titles()).containsExactly("第二版");
  }

  @Test
  void refusesUnverifiedItem() {
    repository.put(rule(STREET, "r-1", 1, "真")).publish();
    repository.tamper(repository.pathOf(key(STREET, "r-1")), SynchronizerTest::falsified);
    assertRefused(TrustFailure.Kind.MISMATCH);
    assertThat(release()).isEmpty();
  }

  @Test
  void tamperedItemChangesNothing() {
    repository.put(rule(STREET, "r-1", 1, "真一")).put(rule(STREET, "r-2", 1, "真二")).publish();
    pass();
    repository.put(rule(STREET, "r-1", 2, "真三")).put(rule(STREET, "r-2", 2, "真四")).publish();
    Map<String, byte[]> published = repository.copy();
    repository.tamper(repository.pathOf(key(STREET, "r-2")), SynchronizerTest::falsified);
    assertRefused(TrustFailure.Kind.MISMATCH);
    assertThat(titles()).containsExactly("真一", "真二");
    repository.restore(published);
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("真三", "真四");
  }

  @Test
  void refusesEveryMetadataFileThatIsFalsified() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    repository.put(rule(STREET, "r-1", 2, "二"));
    repository.addUnit("nanhe/xin").publish();
    for (String path :
        List.of("timestamp.json", "2.snapshot.json", "2.targets.json", "2.nanhe.pingan.json")) {
      Map<String, byte[]> published = repository.copy();
      repository.tamper(path, SynchronizerTest::falsified);
      assertThat(pass()).as(path).isInstanceOf(SyncOutcome.Refused.class);
      assertThat(titles()).containsExactly("一");
      repository.restore(published);
    }
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void refusesInternalItem() {
    repository.put(internal(STREET, "r-internal")).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Unacceptable.class);
    assertThat(release()).isEmpty();
  }

  @Test
  void refusesAnItemUnderAnotherItemsName() {
    repository.addUnit(STREET.path());
    byte[] json = ItemJson.write(rule(STREET, "r-1", 1, "一"));
    repository.put("nanhe/pingan/r-2.json", json, 1).publish();
    assertUnacceptable("nanhe/pingan/r-2.json");
  }

  @Test
  void refusesAnItemOfAnotherUnit() {
    repository.addUnit(STREET.path());
    byte[] json = ItemJson.write(rule(OTHER, "r-1", 1, "一"));
    repository.put("nanhe/pingan/r-1.json", json, 1).publish();
    assertUnacceptable("nanhe/pingan/r-1.json");
  }

  @Test
  void refusesAnItemInAnotherRevisionThanAnnounced() {
    repository.addUnit(STREET.path());
    byte[] json = ItemJson.write(rule(STREET, "r-1", 2, "一"));
    repository.put("nanhe/pingan/r-1.json", json, 3).publish();
    assertUnacceptable("nanhe/pingan/r-1.json");
  }

  @Test
  void refusesWhatIsNoItem() {
    repository.addUnit(STREET.path());
    repository.put("nanhe/pingan/r-1.json", "{\"kind\":\"advertisement\"}".getBytes(UTF_8), 1);
    repository.publish();
    assertUnacceptable("nanhe/pingan/r-1.json");
  }

  @Test
  void halfPublishedReleaseIsRetried() {
    // With several workers the missing item may end the pass before the other has come.
    synchronizer =
        new Synchronizer(
            fetcher,
            store,
            new Settings(STREET, repository.firstRoot()),
            Executors::newSingleThreadExecutor);
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    repository.put(rule(STREET, "r-1", 2, "二")).put(rule(STREET, "r-2", 1, "三")).publish();
    Map<String, byte[]> published = repository.copy();
    String missing = repository.pathOf(key(STREET, "r-2"));
    repository.delete(missing);
    assertThat(pass()).isEqualTo(new SyncOutcome.Incomplete(missing));
    assertThat(titles()).containsExactly("一");
    repository.restore(published);
    fetcher.asked();
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(2, TestClock.START, 2, 0));
    assertThat(fetcher.asked()).containsExactly("timestamp.json", missing);
    assertThat(titles()).containsExactly("二", "三");
  }

  @Test
  void halfPublishedMetadataIsRetriedAlsoAfterARestart() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    repository.put(rule(STREET, "r-1", 2, "二")).publish();
    Map<String, byte[]> published = repository.copy();
    for (String path : List.of("2.snapshot.json", "2.nanhe.pingan.json")) {
      repository.delete(path);
      assertThat(pass()).isEqualTo(new SyncOutcome.Incomplete(path));
      restart();
      repository.restore(published);
    }
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void aCaptivePortalIsRefused() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    byte[] page = "<!DOCTYPE html><title>请登录</title>".getBytes(UTF_8);
    var portal = new Fetched.Body(page, Optional.empty());
    fetcher.answer("timestamp.json", portal);
    fetcher.answer("2.root.json", portal);
    assertRefused(TrustFailure.Kind.MALFORMED);
    fetcher.answerAsPublished();
    assertThat(pass()).isEqualTo(new SyncOutcome.UpToDate(1));
  }

  @Test
  void anEndlessFileIsRefused() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    fetcher.answer("timestamp.json", new Fetched.TooLong());
    assertRefused(TrustFailure.Kind.TOO_LONG);
  }

  @Test
  void followsNewRootsAndTheirNewOnlineKeys() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    repository.rotate(TopRole.TIMESTAMP, TopRole.SNAPSHOT);
    repository.rotate(TopRole.ROOT);
    repository.put(rule(STREET, "r-1", 2, "二")).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    restart();
    assertThat(pass()).isEqualTo(new SyncOutcome.UpToDate(2));
    assertThat(titles()).containsExactly("二");
  }

  @Test
  void looksForNewRootsEveryHourAlthoughTheTimestampStays() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    fetcher.asked();
    clock.advance(Duration.ofHours(1));
    pass();
    assertThat(fetcher.asked()).containsExactly("2.root.json", "timestamp.json");
  }

  @Test
  void anotherAnchorStartsFromAnew() {
    repository.put(rule(STREET, "r-1", 1, "旧库")).publish();
    pass();
    var second = new MemoryRepository(clock);
    second.put(rule(STREET, "r-1", 1, "新库")).publish();
    var settings = new Settings(STREET, second.firstRoot());
    synchronizer = new Synchronizer(new RepositoryFetcher(second), store, settings);
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("新库");
  }

  @Test
  void underAnotherAnchorReleasesAndAuthoritiesCountFromOneAgain() {
    repository.put(rule(STREET, "r-1", 2, "旧库")).publish();
    repository.replaceStaff("nanhe/pingan").publish();
    pass();
    var second = new MemoryRepository(clock);
    second.put(rule(STREET, "r-1", 1, "新库")).publish();
    fetcher.cut(true);
    var settings = new Settings(STREET, second.firstRoot());
    synchronizer = new Synchronizer(fetcher, store, settings);
    assertThat(pass()).isInstanceOf(SyncOutcome.Unreachable.class);
    assertThat(titles()).containsExactly("旧库");
    synchronizer = new Synchronizer(new RepositoryFetcher(second), store, settings);
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("新库");
  }

  @Test
  void aRepositoryUnderOtherKeysIsRefused() {
    repository.put(rule(STREET, "r-1", 1, "真")).publish();
    pass();
    var impostor = new MemoryRepository(clock);
    impostor.put(rule(STREET, "r-1", 9, "假")).publish();
    impostor.put(rule(STREET, "r-1", 10, "更假")).publish();
    repository.restore(impostor.copy());
    assertRefused(TrustFailure.Kind.SIGNATURES);
    assertThat(titles()).containsExactly("真");
  }

  @Test
  void aUnitWithoutItemsShowsThoseAbove() {
    repository.put(rule(DISTRICT, "r-1", 1, "区里的")).publish();
    synchronizer = synchronizer(COMMUNITY);
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("区里的");
  }

  @Test
  void aDamagedDiskIsFilledAgain() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    pass();
    store.close();
    Files.writeString(dir.resolve("content.db"), "rubbish ".repeat(9000));
    restart();
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(1, TestClock.START, 1, 0));
    assertThat(titles()).containsExactly("一");
  }

  @Test
  void tellsHowLongTheFirstSynchronisationTakes() {
    many(STREET, 1135).forEach(repository::put);
    repository.publish();
    try (Store indexed =
        Store.open(dir.resolve("first"), new Indexer(Tokens.VERSION, Tokens::rows))) {
      var settings = new Settings(STREET, repository.firstRoot());
      var first = new Synchronizer(fetcher, indexed, settings);
      long start = System.nanoTime();
      assertThat(first.runOnce(clock.instant())).isInstanceOf(SyncOutcome.Activated.class);
      long whole = System.nanoTime() - start;
      repository.put(rule(STREET, "r-7", 2, "改了")).publish();
      start = System.nanoTime();
      assertThat(first.runOnce(clock.instant())).isInstanceOf(SyncOutcome.Activated.class);
      FIGURES.info(
          "First 1,135 items in {} ms, one changed item in {} ms",
          Duration.ofNanos(whole).toMillis(),
          Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
  }

  private SyncOutcome pass() {
    return synchronizer.runOnce(clock.instant());
  }

  private Synchronizer synchronizer(UnitId unit) {
    return new Synchronizer(fetcher, store, new Settings(unit, repository.firstRoot()));
  }

  /** As after a power cut: nothing is left but the disk. */
  private void restart() {
    store.close();
    start();
  }

  private void assertRefused(TrustFailure.Kind kind) {
    assertThat(pass())
        .isInstanceOfSatisfying(
            SyncOutcome.Refused.class,
            refused -> assertThat(refused.failure().kind()).isEqualTo(kind));
  }

  private void assertUnacceptable(String path) {
    assertThat(pass())
        .isInstanceOfSatisfying(
            SyncOutcome.Unacceptable.class, answer -> assertThat(answer.subject()).isEqualTo(path));
    assertThat(release()).isEmpty();
  }

  private Optional<ReleaseMark> release() {
    return store.read(Snapshot::release);
  }

  private ReleaseMark mark() {
    return release().orElseThrow();
  }

  private List<String> titles() {
    List<Entry> entries = store.read(Snapshot::entries);
    for (Entry entry : entries) {
      ItemKey key = entry.key();
      Optional<Item> item = store.read(snapshot -> snapshot.item(key));
      assertThat(item.map(Item::title)).contains(entry.title());
    }
    return entries.stream().map(Entry::title).toList();
  }

  /** Other letters, same length, still JSON. */
  private static byte[] falsified(byte[] file) {
    String text = new String(file, UTF_8);
    String other = text.contains("真") ? text.replaceFirst("真", "假") : text;
    return (other.equals(text) ? text.replaceFirst("\"version\":\\d", "\"version\":9") : other)
        .getBytes(UTF_8);
  }
}
