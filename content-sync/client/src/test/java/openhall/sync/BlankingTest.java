package openhall.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.key;
import static openhall.fixture.Items.many;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.store.Indexer;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.BlankOrder;
import openhall.trust.RepositoryPath;
import openhall.trust.TopRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who can make a screen blank, who can make it show again, and what keeps it so. */
final class BlankingTest {

  private static final BoardName HALL = new BoardName("hall");
  private static final BoardName DOOR = new BoardName("door");

  @TempDir Path dir;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private final RepositoryFetcher fetcher = new RepositoryFetcher(repository);
  private Store store;
  private Blanking blanking;
  private Synchronizer synchronizer;

  @BeforeEach
  void start() {
    store = Store.open(dir, Indexer.NONE);
    blanking = new Blanking(store);
    var settings = new Settings(STREET, repository.firstRoot());
    synchronizer = new Synchronizer(fetcher, store, settings, blanking);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void theUnitsWordBlanksItsScreensAndANewerOneLiftsIt() {
    shown();
    var told = new AtomicInteger();
    blanking.tells(told::incrementAndGet);
    repository.blank(order("nanhe/pingan"));
    pass();
    assertThat(isBlank(HALL)).isTrue();
    assertThat(blanking.orderFor(STREET, HALL, clock.instant()).orElseThrow().reason())
        .isEqualTo(BlankOrder.Reason.CONTENT);
    repository.blank();
    pass();
    assertThat(isBlank(HALL)).isFalse();
    assertThat(told).hasValue(2);
  }

  @Test
  void whatIsOrderedAboveHoldsBelowAndNowhereElse() {
    shown();
    repository.blank(order("nanhe"));
    pass();
    assertThat(isBlank(HALL)).isTrue();
    repository.blank(order("nanhe/hexi"), order("nanhe/pingan/dongjie"), order("nanhe/ping"));
    pass();
    assertThat(isBlank(HALL)).isFalse();
    assertThat(blanking.orderFor(new UnitId("nanhe/hexi/1"), HALL, clock.instant())).isPresent();
  }

  @Test
  void oneScreenIsBlankedByItsNameInItsOwnUnitOnly() {
    shown();
    repository.blank(order("nanhe/pingan", "door"), order("nanhe", "hall"));
    pass();
    assertThat(isBlank(DOOR)).isTrue();
    assertThat(isBlank(HALL)).isFalse();
  }

  @Test
  void anOrderEndsByItselfWithoutANetwork() {
    shown();
    Instant end = clock.instant().plus(Duration.ofHours(1));
    repository.blank(
        new BlankOrder(
            "nanhe", Optional.empty(), clock.instant(), Optional.of(end), BlankOrder.Reason.DRILL));
    pass();
    fetcher.cut(true);
    clock.advance(Duration.ofMinutes(59));
    assertThat(isBlank(HALL)).isTrue();
    clock.advance(Duration.ofMinutes(1));
    assertThat(isBlank(HALL)).isFalse();
  }

  @Test
  void aRestartWithoutANetworkShowsNothingOfWhatWasWithheld() {
    blank();
    fetcher.cut(true);
    restart();
    pass();
    assertThat(isBlank(HALL)).isTrue();
  }

  @Test
  void anOlderWordLiftsNothingAlsoAfterARestart() {
    shown();
    byte[] before = word(repository);
    blank();
    fetcher.answer(RepositoryPath.TIMESTAMP, body(before));
    pass();
    assertThat(isBlank(HALL)).isTrue();
    restart();
    assertThat(pass()).isInstanceOf(SyncOutcome.Refused.class);
    assertThat(isBlank(HALL)).isTrue();
  }

  @Test
  void anOlderWordBlanksNothing() {
    blank();
    byte[] before = word(repository);
    repository.blank();
    pass();
    fetcher.answer(RepositoryPath.TIMESTAMP, body(before));
    pass();
    assertThat(isBlank(HALL)).isFalse();
  }

  @Test
  void aWordWithoutItsSignatureIsNotHeard() {
    shown();
    repository.blank(order("nanhe"));
    String signed = new String(word(repository), UTF_8);
    refuses(signed.replaceFirst("\"signatures\":\\[[^]]*]", "\"signatures\":[]").getBytes(UTF_8));
  }

  @Test
  void aWordSignedWithAnotherKeyIsNotHeard() {
    shown();
    var stranger = new MemoryRepository(clock);
    stranger.put(rule(STREET, "r-1", 1, "别人的")).publish();
    stranger.resign();
    stranger.blank(order("nanhe"));
    refuses(word(stranger));
  }

  @Test
  void noByteOfAWordCanBeChanged() {
    shown();
    repository.blank(order("nanhe/hexi"));
    byte[] word = word(repository);
    for (int at = 0; at < word.length; at++) {
      byte[] changed = word.clone();
      changed[at] ^= 1;
      refuses(changed);
    }
    refuses(new String(word, UTF_8).replace("nanhe/hexi", "nanhe").getBytes(UTF_8));
  }

  @Test
  void anEndlessWordIsNotRead() {
    shown();
    byte[] padded = Arrays.copyOf(word(repository), 16_385);
    Arrays.fill(padded, word(repository).length, 16_385, (byte) ' ');
    refuses(padded);
  }

  @Test
  void aWordIsHeardAlthoughTheReleaseBesideItIsRefused() {
    shown();
    repository.put(rule(STREET, "r-1", 2, "新的")).publish();
    repository.blank(order("nanhe"));
    repository.delete(repository.pathOf(key(STREET, "r-1")));
    assertThat(pass()).isInstanceOf(SyncOutcome.Incomplete.class);
    assertThat(isBlank(HALL)).isTrue();
  }

  @Test
  void aWordIsHeardBeforeAnythingElseIsFetched() {
    many(STREET, 20).forEach(repository::put);
    repository.publish();
    repository.blank(order("nanhe"));
    fetcher.asked();
    var asked = new AtomicInteger(-1);
    blanking.tells(() -> asked.set(fetcher.asked().size()));
    pass();
    // A screen that has never been here has looked for newer roots before.
    assertThat(asked.get()).isBetween(1, 2);
  }

  @Test
  void aWordThatHasExpiredStillWithholds() {
    shown();
    repository.blank(order("nanhe"));
    clock.advance(Duration.ofDays(4));
    assertThat(pass()).isInstanceOf(SyncOutcome.Expired.class);
    assertThat(isBlank(HALL)).isTrue();
  }

  @Test
  void aGlanceHearsTheWordAndChangesNothingElse() {
    shown();
    repository.put(rule(STREET, "r-1", 2, "新的")).publish();
    repository.blank(order("nanhe"));
    synchronizer.glance();
    assertThat(isBlank(HALL)).isTrue();
    assertThat(store.read(Snapshot::release).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void whoeverLostTheKeyLiftsNothingAndNumbersStartAnew() {
    blank();
    for (int i = 0; i < 50; i++) {
      repository.resign();
    }
    pass();
    byte[] thiefs = word(repository);
    repository.rotate(TopRole.TIMESTAMP, TopRole.SNAPSHOT);
    repository.publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(isBlank(HALL)).isTrue();
    fetcher.answer(RepositoryPath.TIMESTAMP, body(thiefs));
    pass();
    assertThat(isBlank(HALL)).isTrue();
    fetcher.answerAsPublished();
    repository.blank();
    pass();
    assertThat(isBlank(HALL)).isFalse();
  }

  @Test
  void aStoreMadeAfreshKeepsTheWordThatWasHeard() {
    blank();
    store.close();
    dir.resolve("content.db").toFile().delete();
    dir.resolve("content.db-wal").toFile().delete();
    start();
    pass();
    restart();
    assertThat(isBlank(HALL)).isTrue();
  }

  private void shown() {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(isBlank(HALL)).isFalse();
  }

  private void blank() {
    shown();
    repository.blank(order("nanhe/pingan"));
    pass();
    assertThat(isBlank(HALL)).isTrue();
  }

  private void refuses(byte[] word) {
    fetcher.answer(RepositoryPath.TIMESTAMP, body(word));
    pass();
    synchronizer.glance();
    assertThat(isBlank(HALL)).isFalse();
    assertThat(blanking.orderFor(new UnitId("nanhe/hexi"), HALL, clock.instant())).isEmpty();
  }

  private boolean isBlank(BoardName screen) {
    return blanking.orderFor(STREET, screen, clock.instant()).isPresent();
  }

  private BlankOrder order(String unit) {
    return order(unit, Optional.empty());
  }

  private BlankOrder order(String unit, String screen) {
    return order(unit, Optional.of(screen));
  }

  private BlankOrder order(String unit, Optional<String> screen) {
    return new BlankOrder(
        unit, screen, clock.instant(), Optional.empty(), BlankOrder.Reason.CONTENT);
  }

  private SyncOutcome pass() {
    return synchronizer.runOnce(clock.instant());
  }

  private void restart() {
    store.close();
    start();
  }

  private static byte[] word(MemoryRepository of) {
    return of.find(RepositoryPath.TIMESTAMP).orElseThrow();
  }

  private static Fetched body(byte[] bytes) {
    return new Fetched.Body(bytes, Optional.empty());
  }
}
