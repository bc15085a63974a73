package openhall.authoring.store;

import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.fees;
import static openhall.authoring.store.SampleItems.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import openhall.authoring.AuditEntry;
import openhall.authoring.Conflict;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.Revision;
import openhall.authoring.Saved;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.content.FeeSchedule;
import openhall.content.InvalidContent;
import openhall.content.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class ItemsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;

  ItemsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEveryRevisionOfAnItem() {
    save(fee("f-id", "20.00"), 0);
    save(fee("f-id", "25.00"), 1);

    assertThat(latest("f-id").map(Revision::number)).hasValue(2);
    assertThat(first("f-id")).hasValue(fee("f-id", "20.00"));
    assertThat(history("f-id"))
        .extracting(Summary::state)
        .containsExactly(State.DRAFT, State.SUPERSEDED);
  }

  @Test
  void refusesAnEditOfARevisionThatIsNoLongerTheNewest() {
    save(fee("f-id", "20.00"), 0);
    save(fee("f-id", "25.00"), 1);

    assertThatThrownBy(() -> save(fee("f-id", "30.00"), 1))
        .isInstanceOfSatisfying(
            Conflict.class, conflict -> assertThat(conflict.latest()).isEqualTo(2));
    assertThat(latest("f-id").map(Revision::item).map(ItemsTest::amount)).hasValue("每证25.00元");
  }

  @Test
  void ofTwoEditsAtOnceExactlyOneIsStored() throws Exception {
    save(fee("f-id", "20.00"), 0);
    List<Future<Boolean>> edits = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 1; i <= 4; i++) {
        String amount = i + ".00";
        edits.add(threads.submit(() -> wins(amount)));
      }
    }
    int won = 0;
    for (Future<Boolean> edit : edits) {
      won += edit.get() ? 1 : 0;
    }
    assertThat(won).isEqualTo(1);
    assertThat(history("f-id")).hasSize(2);
  }

  @Test
  void anApprovedRevisionSurvivesALaterDraft() {
    Revision saved = save(fee("f-id", "20.00"), 0);
    database.writing(t -> t.items().move(saved, State.APPROVED));
    save(fee("f-id", "25.00"), 1);

    assertThat(approved()).extracting(Revision::number).containsExactly(1);
  }

  @Test
  void refusesToMoveARevisionThatHasMovedMeanwhile() {
    Revision saved = save(fee("f-id", "20.00"), 0);
    database.writing(t -> t.items().move(saved, State.SUBMITTED));

    assertThatThrownBy(() -> database.writing(t -> t.items().move(saved, State.SUBMITTED)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void importsTwoThousandItemsAsOne() {
    importAll(fees(20));
    long start = System.nanoTime();
    Saved saved = importAll(fees(2020));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(saved).isEqualTo(new Saved(2000, 0, 20));
    assertThat(find(ItemQuery.ALL).total()).isEqualTo(2020);
    assertThat(taken).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void importingTheSameAgainChangesNothing() {
    importAll(fees(3));
    List<Item> again = new ArrayList<>(fees(3));
    again.set(1, fee("f-0002", "99.00"));

    assertThat(importAll(again)).isEqualTo(new Saved(0, 1, 2));
    assertThat(latest("f-0001").map(Revision::number)).hasValue(1);
    assertThat(latest("f-0002").map(Revision::number)).hasValue(2);
  }

  @Test
  void anImportThatFailsLeavesNothingBehind() {
    List<Item> doubled = new ArrayList<>(fees(3));
    doubled.add(fee("f-0001", "1.00"));

    assertThatThrownBy(() -> importAll(doubled)).isInstanceOf(InvalidContent.class);
    assertThatThrownBy(() ->
            database.writing(t -> {
              t.items().saveAll(fees(3), "wang", NOW);
              throw new IllegalStateException("power cut");
            }))
        .hasMessage("power cut");
    assertThat(find(ItemQuery.ALL).total()).isZero();
    List<AuditEntry> audit = database.read(t -> t.audit().newest(1));
    assertThat(audit).isEmpty();
  }

  @Test
  void findsByTitleAndIdWithoutWildcardsOrCase() {
    importAll(fees(120));
    save(fee("f-a_b", "20.00"), 0);

    assertThat(find("身份证").total()).isEqualTo(121);
    assertThat(find("F-0012").items())
        .extracting(s -> s.key().id().value())
        .containsExactly("f-0012");
    assertThat(find("a_b").items()).hasSize(1);
    assertThat(find("-0_0").items()).isEmpty();
    assertThat(find("%").items()).isEmpty();
    assertThat(find("'; DROP TABLE unit; --").items()).isEmpty();
    assertThat(find("a\0_b").items()).hasSize(1);
  }

  @Test
  void pagesAndFilters() {
    importAll(fees(120));
    Page<Summary> third = find(ItemQuery.ALL.withPage(3));

    assertThat(third.items()).hasSize(20);
    assertThat(third.pages()).isEqualTo(3);
    assertThat(find(ItemQuery.ALL.withStates(Set.of(State.APPROVED, State.RELEASED))).items())
        .isEmpty();
    assertThat(
            find(ItemQuery.ALL
                    .withKinds(Set.of(Item.Kind.FEES))
                    .withUnits(Set.of(SampleItems.STREET))
                    .withStates(Set.of(State.DRAFT)))
                .total())
        .isEqualTo(120);
  }

  @Test
  void whatWasAcknowledgedIsThereAfterReopening() {
    if (engine == Engine.SQLITE) {
      save(fee("f-id", "20.00"), 0);
      close();
      open();
      assertThat(latest("f-id")).isPresent();
    }
  }

  private boolean wins(String amount) {
    try {
      save(fee("f-id", amount), 1);
      return true;
    } catch (Conflict lost) {
      return false;
    }
  }

  private Revision save(Item item, int basedOn) {
    return database.write(t -> t.items().save(item, basedOn, "wang", NOW));
  }

  private Saved importAll(List<Item> items) {
    return database.write(t -> t.items().saveAll(items, "wang", NOW));
  }

  private Page<Summary> find(String text) {
    return find(ItemQuery.ALL.withText(text));
  }

  private Page<Summary> find(ItemQuery query) {
    return database.read(t -> t.items().find(query));
  }

  private Optional<Revision> latest(String id) {
    return database.read(t -> t.items().latest(key(id)));
  }

  private Optional<Item> first(String id) {
    return database.read(t -> t.items().revision(key(id), 1)).map(Revision::item);
  }

  private List<Summary> history(String id) {
    return database.read(t -> t.items().history(key(id)));
  }

  private List<Revision> approved() {
    return database.read(t -> t.items().inState(State.APPROVED));
  }

  private static String amount(Item item) {
    return ((FeeSchedule) item).fees().getFirst().standardText();
  }
}
