package openhall.archive.store;

import static openhall.authoring.store.SampleItems.fee;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.ItemQuery;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.publication.store.Release;
import openhall.publication.store.ReleaseChange;
import openhall.publication.store.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The register of what was released (W8–W10). */
@ParameterizedClass
@EnumSource(Engine.class)
final class FilingsTest {

  private static final ZoneId HALLS = ZoneId.of("Asia/Shanghai");
  private static final Set<Scope> ALL = Set.of(Scope.EVERYWHERE);
  private static final Instant AUTUMN = Instant.parse("2026-11-22T01:14:00Z");

  /** Already 2027 in the halls. */
  private static final Instant NEW_YEAR = Instant.parse("2026-12-31T17:00:00Z");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;

  FilingsTest(Engine engine) {
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
  void numbersRunThroughTheYearsWithoutGaps() {
    release(1, AUTUMN, shown("f-a", 0), shown("f-b", 0));
    release(2, NEW_YEAR, shown("f-c", 0));
    assertThat(numbers(FilingQuery.ALL))
        .containsExactly("2027-000003", "2026-000002", "2026-000001");
  }

  @Test
  void aYearBeginsByTheClockOfTheHalls() {
    release(1, AUTUMN, shown("f-a", 0));
    release(2, NEW_YEAR, shown("f-b", 0));
    assertThat(numbers(FilingQuery.ALL.withYear(2026))).containsExactly("2026-000001");
    assertThat(numbers(FilingQuery.ALL.withYear(2027))).containsExactly("2027-000002");
    assertThat(database.<List<Integer>>read(t -> new Filings(t, HALLS).years()))
        .containsExactly(2027, 2026);
  }

  @Test
  void tellsUntilWhenSomethingStood() {
    release(1, AUTUMN, shown("f-a", 0));
    release(2, NEW_YEAR, shown("f-a", 1));
    assertThat(find(FilingQuery.ALL))
        .extracting(Filing::until)
        .containsExactly(Optional.empty(), Optional.of(NEW_YEAR));
  }

  @Test
  void findsByNumberTitleAndIdentifier() {
    release(1, AUTUMN, shown("f-a", 0), shown("f-b", 0));
    assertThat(numbers(FilingQuery.ALL.withText("2026-000002"))).containsExactly("2026-000002");
    assertThat(numbers(FilingQuery.ALL.withText("f-b"))).containsExactly("2026-000002");
    assertThat(numbers(FilingQuery.ALL.withText("居民身份证收费"))).hasSize(2);
  }

  @Test
  void aNumberOfAnotherYearIsNoNumber() {
    release(1, AUTUMN, shown("f-a", 0));
    assertThat(byNumber("2026-000001")).isPresent();
    assertThat(byNumber("2025-000001")).isEmpty();
    assertThat(byNumber("2026-000002")).isEmpty();
  }

  @Test
  void signsOfSqlInTheSearchAreOnlySigns() {
    release(1, AUTUMN, shown("f-a", 0));
    for (String attack : List.of("%", "_", "' OR 1=1 --", "!", "\0")) {
      assertThat(numbers(FilingQuery.ALL.withText("x" + attack))).as(attack).isEmpty();
    }
  }

  @Test
  void theNeighboursArchiveIsNotSeen() {
    release(1, AUTUMN, shown("f-a", 0));
    UnitId unit = fee("f-a", "1.00").key().unit();
    assertThat(within(Set.of(Scope.of(unit)))).hasSize(1);
    assertThat(within(Set.of(Scope.of(new UnitId("elsewhere"))))).isEmpty();
    assertThat(within(Set.of())).isEmpty();
  }

  @Test
  void isPagedHoweverMuchThereIs() {
    var changes = new ArrayList<ReleaseChange>();
    for (int i = 0; i < ItemQuery.PAGE_SIZE + 3; i++) {
      changes.add(shown("f-%03d".formatted(i), 0));
    }
    release(1, AUTUMN, changes.toArray(ReleaseChange[]::new));
    assertThat(find(FilingQuery.ALL)).hasSize(ItemQuery.PAGE_SIZE);
    assertThat(find(FilingQuery.ALL.withPage(2))).hasSize(3);
  }

  private ReleaseChange shown(String id, int basedOn) {
    Item item = fee(id, "1.00");
    ItemKey key = item.key();
    int revision = database.write(t -> t.items().save(item, basedOn, "wang", AUTUMN)).number();
    return new ReleaseChange(key, revision, ReleaseChange.Kind.SHOWN);
  }

  private void release(long number, Instant at, ReleaseChange... changes) {
    database.writing(t ->
        new Releases(t)
            .add(
                new Release(number, Release.Cause.RELEASE, at, at, "li", changes.length, 0),
                List.of(changes)));
  }

  private List<Filing> find(FilingQuery query) {
    return database.read(t -> new Filings(t, HALLS).find(query, ALL).items());
  }

  private List<Filing> within(Set<Scope> scopes) {
    return database.read(t -> new Filings(t, HALLS).find(FilingQuery.ALL, scopes).items());
  }

  private List<String> numbers(FilingQuery query) {
    return find(query).stream().map(Filing::number).map(FilingNumber::toString).toList();
  }

  private Optional<Filing> byNumber(String number) {
    FilingNumber asked = FilingNumber.of(number).orElseThrow();
    return database.read(t -> new Filings(t, HALLS).find(asked));
  }
}
