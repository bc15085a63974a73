package openhall.store;

import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.key;
import static openhall.fixture.Items.many;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import openhall.content.Item;
import openhall.content.ItemKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class StoreTest {

  private static final Logger LOG = LoggerFactory.getLogger("openhall.figures");
  private static final Indexer TITLES = new Indexer(1, () -> Item::title);

  @TempDir Path dir;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(dir, TITLES);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isEmptyBeforeTheFirstRelease() {
    assertThat(release()).isEmpty();
    assertThat(entries()).isEmpty();
  }

  @Test
  void showsWhatWasActivatedAndStillAfterRestart() {
    Item item = rule(STREET, "r-1", 3, "公开办事制度");
    assertThat(store.activate(Releases.whole(7, List.of(item)))).isEqualTo(done(1, 0));
    close();
    open();
    assertThat(number()).isEqualTo(7);
    assertThat(item(item.key())).contains(item);
    assertThat(items(Item.Kind.RULE)).containsExactly(item);
    assertThat(items(Item.Kind.FEES)).isEmpty();
    assertThat(entries()).extracting(Entry::title).containsExactly("公开办事制度");
    assertThat(metadata("timestamp")).isPresent();
  }

  @Test
  void writesOnlyWhatChangedAndRemovesWhatIsGone() {
    Item kept = rule(STREET, "r-kept", 1, "保留");
    Item gone = rule(STREET, "r-gone", 1, "撤下");
    Item changed = rule(STREET, "r-changed", 2, "改后");
    store.activate(Releases.whole(1, List.of(kept, gone, rule(STREET, "r-changed", 1, "改前"))));
    assertThat(store.activate(Releases.changed(2, List.of(kept, changed), List.of(changed))))
        .isEqualTo(done(1, 1));
    assertThat(entries()).extracting(Entry::title).containsExactly("改后", "保留");
    assertThat(rows()).extracting(SearchRow::text).containsExactly("改后", "保留");
  }

  @Test
  void refusesAnItemInALowerRevisionThanEverShown() {
    Item second = rule(STREET, "r-1", 2, "第二版");
    store.activate(Releases.whole(1, List.of(second)));
    store.activate(Releases.whole(2, List.of()));
    Activation answer = store.activate(Releases.whole(3, List.of(rule(STREET, "r-1", 1, "第一版"))));
    assertThat(answer).isEqualTo(new Activation.LowerRevision(key(STREET, "r-1"), 2, 1));
    assertThat(number()).isEqualTo(2);
    assertThat(entries()).isEmpty();
  }

  @Test
  void refusesAnOlderRelease() {
    store.activate(Releases.whole(5, List.of()));
    assertThat(store.activate(Releases.whole(4, List.of())))
        .isEqualTo(new Activation.OlderRelease(5, 4));
    assertThat(number()).isEqualTo(5);
  }

  @Test
  void refusesAReleaseWithItemsMissing() {
    Item there = rule(STREET, "r-1", 1, "已到");
    Item missing = rule(STREET, "r-2", 1, "未到");
    Activation answer =
        store.activate(Releases.changed(1, List.of(there, missing), List.of(there)));
    assertThat(answer).isEqualTo(new Activation.Incomplete(List.of(missing.key())));
    assertThat(release()).isEmpty();
  }

  @Test
  void aFailureInTheMiddleOfActivationChangesNothing() {
    store.activate(Releases.whole(1, many(STREET, 3)));
    var failing =
        new Indexer(
            1,
            () ->
                item -> {
                  throw new IllegalStateException("power cut at " + item.key());
                });
    try (Store other = Store.open(dir, failing)) {
      var next = Releases.whole(2, List.of(rule(STREET, "r-0", 2, "改后")));
      assertThatThrownBy(() -> other.activate(next)).hasMessageContaining("power cut");
    }
    assertThat(number()).isEqualTo(1);
    assertThat(entries()).hasSize(3);
  }

  @Test
  void neverMixesTwoReleases() throws Exception {
    store.activate(Releases.whole(1, items(1)));
    var done = new AtomicBoolean();
    Callable<Set<String>> reading =
        () -> {
          var wrong = new HashSet<String>();
          while (!done.get()) {
            store.read(snapshot -> wrong.addAll(mixtures(snapshot)));
          }
          return wrong;
        };
    try (var readers = Executors.newFixedThreadPool(2)) {
      var first = readers.submit(reading);
      var second = readers.submit(reading);
      for (int number = 2; number <= 60; number++) {
        store.activate(Releases.whole(number, items(number)));
      }
      done.set(true);
      assertThat(first.get()).isEmpty();
      assertThat(second.get()).isEmpty();
    }
  }

  @Test
  void anotherProcessMayReadWhileOneActivates() {
    store.activate(Releases.whole(1, items(1)));
    try (Store other = Store.open(dir, TITLES)) {
      other.read(snapshot -> {
        assertThat(snapshot.release().orElseThrow().number()).isEqualTo(1);
        store.activate(Releases.whole(2, items(2)));
        assertThat(mixtures(snapshot)).isEmpty();
        return snapshot.release();
      });
      assertThat(other.read(Snapshot::release).orElseThrow().number()).isEqualTo(2);
    }
  }

  @Test
  void recoversFromAFileThatIsNoDatabase() throws IOException {
    close();
    Files.writeString(dir.resolve("content.db"), "not a database ".repeat(1000));
    open();
    assertThat(entries()).isEmpty();
    assertThat(dir.resolve("content.db.broken")).exists();
    assertThat(store.activate(Releases.whole(1, many(STREET, 2)))).isEqualTo(done(2, 0));
  }

  @Test
  void recoversFromADatabaseDamagedInTheMiddle() throws IOException {
    store.activate(Releases.whole(1, many(STREET, 200)));
    close();
    scribble(dir.resolve("content.db"));
    open();
    assertThat(entries()).isEmpty();
    assertThat(dir.resolve("content.db.broken")).exists();
  }

  @Test
  void recoversFromDamageWhileRunning() throws IOException {
    store.activate(Releases.whole(1, many(STREET, 200)));
    store.close();
    store = Store.open(dir, TITLES);
    scribble(dir.resolve("content.db"));
    assertThat(items(Item.Kind.RULE)).isEmpty();
    assertThat(store.activate(Releases.whole(1, many(STREET, 2)))).isEqualTo(done(2, 0));
  }

  @Test
  void startsAfreshWhenALaterVersionWroteTheFile() throws Exception {
    close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + dir + "/content.db");
        var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 999");
    }
    open();
    assertThat(entries()).isEmpty();
    assertThat(dir.resolve("content.db.broken")).exists();
  }

  @Test
  void makesSearchRowsAgainOnlyForAnotherIndexer() {
    store.activate(Releases.whole(1, many(STREET, 3)));
    close();
    var asked = new AtomicInteger();
    var same =
        new Indexer(
            1,
            () ->
                item -> {
                  asked.incrementAndGet();
                  return "";
                });
    store = Store.open(dir, same);
    assertThat(asked).hasValue(0);
    close();
    store = Store.open(dir, new Indexer(2, () -> item -> "new " + item.title()));
    assertThat(rows()).allMatch(row -> row.text().startsWith("new "));
  }

  @Test
  void remembersMetadataWithoutTouchingTheRelease() {
    store.activate(Releases.whole(1, many(STREET, 1)));
    store.remember(Map.of("root", new byte[] {1}), List.of("timestamp"), List.of());
    assertThat(metadata("root")).isPresent();
    assertThat(metadata("timestamp")).isEmpty();
    assertThat(number()).isEqualTo(1);
  }

  @Test
  void keepsNoFileThatNoItemNeeds() throws Exception {
    store.activate(Releases.whole(1, many(STREET, 10)));
    store.activate(Releases.whole(2, List.of(rule(STREET, "r-0", 2, "只此一条"))));
    close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + dir + "/content.db");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM file")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
    open();
  }

  @Test
  void aStoreFromBeforeApprovalsShowsWhatItHasAndIsToBeJudgedWhole() throws Exception {
    Item item = rule(STREET, "r-1", 3, "公开办事制度");
    store.activate(Releases.whole(1, List.of(item)));
    store.remember(Map.of(":unit", new byte[] {1}), List.of(), List.of());
    close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + dir + "/content.db");
        var statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE authority");
      statement.executeUpdate("DROP TABLE judged");
      statement.executeUpdate("DROP TABLE tombstone");
      statement.executeUpdate("ALTER TABLE highest DROP COLUMN document");
      statement.executeUpdate("ALTER TABLE release_mark DROP COLUMN binding");
      statement.executeUpdate("PRAGMA user_version = 1");
    }
    open();
    assertThat(item(item.key())).contains(item);
    assertThat(metadata(":unit")).isEmpty();
    Item lower = rule(STREET, "r-1", 2, "旧");
    assertThat(store.activate(Releases.whole(2, List.of(lower))))
        .isEqualTo(new Activation.LowerRevision(item.key(), 3, 2));
  }

  @Test
  void aRevisionNeverGetsOtherWords() {
    Item item = rule(STREET, "r-1", 1, "公开办事制度");
    store.activate(Releases.whole(1, List.of(item)));
    Item swapped = rule(STREET, "r-1", 1, "换了词");
    assertThat(store.activate(Releases.whole(2, List.of(swapped))))
        .isEqualTo(new Activation.OtherWords(item.key(), 1));
    assertThat(store.activate(Releases.whole(2, List.of()))).isEqualTo(done(0, 1));
    assertThat(store.activate(Releases.whole(3, List.of(swapped))))
        .isEqualTo(new Activation.OtherWords(item.key(), 1));
  }

  @Test
  void underAnotherRootRevisionsCountAnewAndWhatIsShownStays() {
    Item item = rule(STREET, "r-1", 5, "旧库");
    store.activate(Releases.whole(9, List.of(item)));
    store.startAnew();
    assertThat(item(item.key())).contains(item);
    Item fresh = rule(STREET, "r-1", 1, "新库");
    assertThat(store.activate(Releases.whole(1, List.of(fresh)))).isEqualTo(done(1, 0));
    assertThat(item(item.key())).contains(fresh);
  }

  @Test
  void tellsHowLongActivationTakes() {
    var items = new ArrayList<>(many(STREET, 3000));
    Candidate first = Releases.whole(1, items);
    long start = System.nanoTime();
    store.activate(first);
    long whole = System.nanoTime() - start;
    items.set(0, rule(STREET, "r-0", 2, "改后"));
    Candidate second = Releases.changed(2, items, items.subList(0, 1));
    start = System.nanoTime();
    store.activate(second);
    long one = System.nanoTime() - start;
    close();
    start = System.nanoTime();
    open();
    long opening = System.nanoTime() - start;
    LOG.info(
        "3,000 items in {} ms, one of them in {} ms, opened in {} ms",
        Duration.ofNanos(whole).toMillis(),
        Duration.ofNanos(one).toMillis(),
        Duration.ofNanos(opening).toMillis());
    assertThat(number()).isEqualTo(2);
  }

  private Optional<ReleaseMark> release() {
    return store.read(Snapshot::release);
  }

  private long number() {
    return release().orElseThrow().number();
  }

  private List<Entry> entries() {
    return store.read(Snapshot::entries);
  }

  private List<SearchRow> rows() {
    return store.read(Snapshot::searchRows);
  }

  private Optional<Item> item(ItemKey key) {
    return store.read(snapshot -> snapshot.item(key));
  }

  private List<Item> items(Item.Kind kind) {
    List<Entry> listed = store.read(snapshot -> snapshot.entries(kind));
    List<Item> parsed = store.read(snapshot -> snapshot.items(kind));
    assertThat(parsed).hasSameSizeAs(listed);
    return parsed;
  }

  private Optional<byte[]> metadata(String role) {
    return store.read(snapshot -> snapshot.metadata(role));
  }

  private static Activation done(int written, int removed) {
    return new Activation.Done(written, removed);
  }

  /** The revision of each item equals the number of the release. */
  private static List<Item> items(int number) {
    var items = new ArrayList<Item>();
    for (int i = 0; i < 5; i++) {
      items.add(rule(STREET, "r-" + i, number, "第" + number + "次"));
    }
    return items;
  }

  private static List<String> mixtures(Snapshot snapshot) {
    long number = snapshot.release().orElseThrow().number();
    var wrong = new ArrayList<String>();
    for (Entry entry : snapshot.entries()) {
      int parsed = snapshot.item(entry.key()).orElseThrow().head().revision();
      if (entry.revision() != number || parsed != number) {
        wrong.add(entry.key() + " " + entry.revision() + " in release " + number);
      }
    }
    return wrong;
  }

  private static void scribble(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 4096; i < bytes.length; i++) {
      bytes[i] = (byte) (bytes[i] ^ 0x5a);
    }
    Files.write(file, bytes, StandardOpenOption.WRITE);
  }
}
