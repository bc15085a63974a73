package openhall.completeness;

import static openhall.authoring.store.SampleItems.fee;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.AuditEvent;
import openhall.authoring.Scope;
import openhall.authoring.Unit;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.catalogue.Access;
import openhall.catalogue.Cadence;
import openhall.catalogue.Demand;
import openhall.catalogue.Duties;
import openhall.catalogue.Fulfilment;
import openhall.catalogue.Node;
import openhall.catalogue.Rhythm;
import openhall.catalogue.Tally;
import openhall.catalogue.Withheld;
import openhall.content.Item;
import openhall.content.Period;
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

/** The catalogue on both databases: inherited, filled, checked (W6, A5, A7, F15). */
@ParameterizedClass
@EnumSource(Engine.class)
final class CompletenessTest {

  private static final ZoneId HALLS = ZoneId.of("Asia/Shanghai");
  private static final UnitId DISTRICT = new UnitId("nanhe");
  private static final UnitId STREET = fee("f-a", "1.00").key().unit();
  private static final UnitId NEIGHBOUR = new UnitId("nanhe/heping");

  /** Already October in the halls. */
  private static final Instant OCTOBER = Instant.parse("2026-09-30T17:00:00Z");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;
  private Completeness october;
  private Completeness november;

  CompletenessTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    october = new Completeness(database, Clock.fixed(OCTOBER, HALLS));
    november =
        new Completeness(database, Clock.fixed(Instant.parse("2026-11-02T01:00:00Z"), HALLS));
    database.writing(t -> {
      t.units().put(new Unit(DISTRICT, "南禾区"));
      t.units().put(new Unit(STREET, "平安街道"));
      t.units().put(new Unit(NEIGHBOUR, "和平街道"));
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aTemplateOfTheDistrictIsMissingInEveryStreet() {
    Node node = october.add(node(Rhythm.QUARTERLY), "li");
    assertThat(october.of(DISTRICT)).isEmpty();
    assertThat(stand(october, STREET)).isEqualTo(Fulfilment.MISSING);
    assertThat(stand(november, NEIGHBOUR)).isEqualTo(Fulfilment.OVERDUE);
    assertThat(october.find(DISTRICT, node.id())).isEmpty();
    assertThat(october.of(STREET).getFirst().place().node()).isEqualTo(node);
  }

  @Test
  void aReleasedItemFillsItsPeriodForItsUnitOnly() {
    Node node = october.add(node(Rhythm.QUARTERLY), "li");
    Item item = fee("f-a", "1.00");
    database.write(t -> t.items().save(item, 0, "wang", OCTOBER));
    act(
        node,
        (doings, place) -> doings.fill(place, LocalDate.parse("2026-07-01"), item.key(), false));
    assertThat(stand(october, STREET)).isEqualTo(Fulfilment.UNDER_WAY);
    release(item);
    assertThat(stand(november, STREET)).isEqualTo(Fulfilment.FILLED);
    assertThat(stand(november, NEIGHBOUR)).isEqualTo(Fulfilment.OVERDUE);
  }

  @Test
  void notApplicableIsSaidWithAReasonAndTakenBack() {
    Node node = october.add(node(Rhythm.QUARTERLY), "li");
    act(node, (doings, place) -> doings.exempt(place, "本街道没有集体资产"));
    assertThat(stand(november, STREET)).isEqualTo(Fulfilment.EXEMPT);
    act(node, (doings, place) -> doings.exempt(place, ""));
    assertThat(stand(november, STREET)).isEqualTo(Fulfilment.OVERDUE);
  }

  @Test
  void anEventIsDueSoManyWorkdaysLater() {
    Node node = october.add(node(Rhythm.ON_EVENT), "li");
    assertThat(stand(october, STREET)).isEqualTo(Fulfilment.WAITING);
    act(node, (doings, place) -> doings.event(place, LocalDate.parse("2026-10-01")));
    assertThat(stand(october, STREET)).isEqualTo(Fulfilment.MISSING);
    assertThat(stand(november, STREET)).isEqualTo(Fulfilment.OVERDUE);
  }

  @Test
  void anEndedEntryIsDemandedNoLongerAndOnlyItsOwnerEndsIt() {
    Node node = october.add(node(Rhythm.QUARTERLY), "li");
    october.end(STREET, node.id(), "li");
    assertThat(november.of(STREET)).hasSize(1);
    october.end(DISTRICT, node.id(), "li");
    assertThat(october.of(STREET)).hasSize(1);
    assertThat(november.of(STREET)).isEmpty();
  }

  @Test
  void anOfficeIsNotCheckedBeforeItHasACatalogue() {
    assertThat(october.check()).isFalse();
    assertThat(october.checked()).isEmpty();
  }

  @Test
  void aMonthIsCheckedOnceAndStaysAsItWas() {
    october.add(node(Rhythm.QUARTERLY), "li");
    assertThat(october.check()).isTrue();
    assertThat(october.check()).as("it is there").isTrue();
    assertThat(november.check()).isTrue();
    assertThat(november.checked()).containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 10));
    Set<Scope> all = Set.of(Scope.EVERYWHERE);
    assertThat(november.check(YearMonth.of(2026, 10), all))
        .extracting(Tally::missing)
        .containsExactly(0, 1, 1);
    assertThat(november.check(YearMonth.of(2026, 11), Set.of(Scope.of(STREET))))
        .containsExactly(new Tally(STREET, 1, 0, 0, 0, 0, 1, 0));
  }

  @Test
  void theRegisterListsWhatIsToBeLookedAtAgainFirst() {
    add("永久", Optional.empty());
    add("明年", Optional.of(LocalDate.parse("2027-01-01")));
    add("下月", Optional.of(LocalDate.parse("2026-11-01")));
    assertThat(titles()).containsExactly("下月", "明年", "永久");
    Withheld first = november.withheld(STREET, 1).items().getFirst();
    assertThat(first.isDue(november.today())).isTrue();
    november.register(
        event(), r -> r.close(NEIGHBOUR, first.id(), new Withheld.Closing(november.today(), "x")));
    assertThat(titles()).first().isEqualTo("下月");
    november.register(
        event(), r -> r.close(STREET, first.id(), new Withheld.Closing(november.today(), "已公开")));
    assertThat(titles()).containsExactly("明年", "永久", "下月");
  }

  private void add(String title, Optional<LocalDate> review) {
    october.register(
        event(),
        r ->
            r.add(
                new Withheld(
                    0,
                    STREET,
                    title,
                    "涉及个人隐私",
                    "条例第十五条",
                    october.today(),
                    review,
                    "li",
                    Optional.empty())));
  }

  private List<String> titles() {
    return november.withheld(STREET, 1).items().stream().map(Withheld::title).toList();
  }

  private void act(Node node, Completeness.Act act) {
    assertThat(october.act(STREET, node.id(), event(), act)).isTrue();
  }

  private static AuditEvent event() {
    return AuditEvent.general("li", "test", "");
  }

  private static Fulfilment stand(Completeness on, UnitId unit) {
    return on.of(unit).getFirst().fulfilment();
  }

  private void release(Item item) {
    database.writing(t ->
        new Releases(t)
            .add(
                new Release(1, Release.Cause.RELEASE, OCTOBER, OCTOBER, "li", 1, 0),
                List.of(new ReleaseChange(item.key(), 1, ReleaseChange.Kind.SHOWN))));
  }

  private static Node node(Rhythm rhythm) {
    return new Node(
        0,
        DISTRICT,
        new Demand("财务公开", "财务收支", "收入和支出", "条例", "公示栏", Optional.of(Item.Kind.FEES), Set.of(2)),
        Access.ACTIVE,
        new Cadence(rhythm, 5),
        new Duties("财政所", "会计", "所长", "主任"),
        "第3次常务会议",
        new Period(LocalDate.parse("2026-07-01"), LocalDate.MAX));
  }
}
