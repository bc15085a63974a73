package openhall.reports;

import static openhall.authoring.store.SampleItems.DISTRICT;
import static openhall.authoring.store.SampleItems.STREET;
import static openhall.authoring.store.SampleItems.fee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.authoring.AuditEntry;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.publication.store.Release;
import openhall.publication.store.ReleaseChange;
import openhall.publication.store.Releases;
import openhall.reports.store.Medium;
import openhall.reports.store.Outreach;
import openhall.reports.store.OutreachSum;
import openhall.review.Workflow;
import openhall.review.steps.Quality;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of an annual report, on both databases (R1–R3, R8). */
@ParameterizedClass
@EnumSource(Engine.class)
final class ReportsTest {

  private static final ZoneId HALLS = ZoneId.of("Asia/Shanghai");
  private static final Set<Scope> ALL = Set.of(Scope.EVERYWHERE);
  private static final Instant MARCH = Instant.parse("2026-03-10T02:00:00Z");

  /** Already April in the halls. */
  private static final Instant LAST_OF_MARCH = Instant.parse("2026-03-31T16:30:00Z");

  /** Already 2027 in the halls. */
  private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:30:00Z");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;
  private Reports reports;
  private long releases;

  ReportsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    reports = new Reports(database, Clock.fixed(NEW_YEAR, HALLS));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsWhatIsNewFromWhatWasChangedAndWhatWasTakenAway() {
    release(MARCH, shown("f-a", 0), shown("f-b", 0));
    release(LAST_OF_MARCH, shown("f-a", 1));
    release(LAST_OF_MARCH, removed("f-b", 1));
    Figures figures = reports.figures(2026, ALL);
    assertThat(figures.all()).isEqualTo(new Counts(2, 1, 1));
    assertThat(figures.of(Item.Kind.FEES)).isEqualTo(new Counts(2, 1, 1));
    assertThat(figures.of(Item.Kind.RULE)).isEqualTo(Counts.NONE);
    assertThat(figures.standing()).containsEntry(Item.Kind.FEES, 1L);
  }

  @Test
  void monthsAndYearsBeginByTheClockOfTheHalls() {
    release(MARCH, shown("f-a", 0));
    release(LAST_OF_MARCH, shown("f-b", 0));
    release(NEW_YEAR, shown("f-c", 0));
    assertThat(reports.figures(2026, ALL).months())
        .containsExactly(0L, 0L, 1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(reports.figures(2027, ALL).all()).isEqualTo(new Counts(1, 0, 0));
    assertThat(reports.figures(2026, ALL).standing()).containsEntry(Item.Kind.FEES, 2L);
  }

  @Test
  void whatWasNewLastYearIsOnlyChangedThisYear() {
    release(MARCH, shown("f-a", 0));
    release(NEW_YEAR, shown("f-a", 1));
    assertThat(reports.figures(2027, ALL).all()).isEqualTo(new Counts(0, 1, 0));
  }

  @Test
  void classesAndUnitsAreCountedForThemselves() {
    release(MARCH, shown("f-a", 0), shown("f-b", 0));
    Figures figures = reports.figures(2026, ALL);
    String entry = fee("f-a", "1.00").head().catalogue().entry();
    assertThat(figures.classes()).containsOnlyKeys(entry.split("/", -1)[0]);
    assertThat(figures.units()).containsExactly(Map.entry(STREET, new Counts(2, 0, 0)));
    assertThat(reports.figures(2026, Set.of(Scope.of(DISTRICT))).all().fresh()).isEqualTo(2);
    assertThat(reports.figures(2026, Set.of(Scope.of(new UnitId("elsewhere")))).all())
        .isEqualTo(Counts.NONE);
  }

  @Test
  void theChannelsOfThisSystemCountThemselves() {
    release(MARCH, shown("f-a", 0));
    Map<Item.Kind, Counts> kinds = reports.figures(2026, ALL).kinds();
    for (Channel channel : Channel.values()) {
      assertThat(channel.of(kinds)).as(channel.label()).isEqualTo(1);
    }
  }

  @Test
  void whatWasToldOutsideIsSummedByMedium() {
    reports.add(outreach("a", Medium.PRESS, "2026-05-15", 1400, 0, 0));
    reports.add(outreach("b", Medium.EVENT, "2026-05-15", 0, 500, 250));
    reports.add(outreach("c", Medium.EVENT, "2025-05-15", 0, 7, 7));
    Figures figures = reports.figures(2026, ALL);
    assertThat(figures.of(Medium.PRESS)).isEqualTo(new OutreachSum(1, 1400, 0, 0));
    assertThat(figures.outside()).isEqualTo(new OutreachSum(2, 1400, 500, 250));
    assertThat(reports.outreach(2026, ALL)).extracting(Outreach::id).containsExactly("a", "b");
  }

  @Test
  void whatIsTakenBackIsStillOnRecord() {
    reports.add(outreach("a", Medium.PRESS, "2026-05-15", 1, 0, 0));
    reports.remove("a", DISTRICT, "zhao");
    assertThat(reports.outreach(2026, ALL)).as("of another unit").hasSize(1);
    reports.remove("a", STREET, "zhao");
    assertThat(reports.outreach(2026, ALL)).isEmpty();
    List<AuditEntry> record = database.read(t -> t.audit().newest(2));
    assertThat(record)
        .extracting(entry -> entry.event().what())
        .containsExactly("remove-outreach", "add-outreach");
  }

  @Test
  void whatReviewApprovedAndWhatItsReturnsLackIsCountedByYearAndUnit() {
    judge("f-a", MARCH, Set.of(Quality.ACCURACY, Quality.TIMELINESS));
    judge("f-b", MARCH, Set.of(Quality.ACCURACY));
    judge("f-c", MARCH, Set.of());
    judge("f-d", NEW_YEAR, Set.of(Quality.TRUTH));

    Judged judged = reports.figures(2026, ALL).judged();
    assertThat(judged)
        .isEqualTo(new Judged(3, 3, Map.of(Quality.ACCURACY, 2L, Quality.TIMELINESS, 1L), 1));
    assertThat(judged.passed()).isEqualTo(50);
    assertThat(reports.figures(2027, ALL).judged().of(Quality.TRUTH)).isEqualTo(1);
    Set<Scope> elsewhere = Set.of(Scope.of(new UnitId("elsewhere")));
    assertThat(reports.figures(2026, elsewhere).judged()).isEqualTo(new Judged(0, 0, Map.of(), 0));
  }

  /** Given back once, approved the second time. */
  private void judge(String id, Instant at, Set<Quality> lacking) {
    var workflow = new Workflow(database, Clock.fixed(at, HALLS));
    Item item = fee(id, "1.00");
    database.writing(t -> t.items().save(item, 0, "wang", at));
    workflow.submit(item.key(), 1, "wang");
    workflow.giveBack(item.key(), 1, "li", lacking, "再核一遍");
    workflow.reopen(item.key(), 1, "wang");
    workflow.submit(item.key(), 1, "wang");
    workflow.approve(item.key(), 1, "li", "");
  }

  @Test
  void aRowThatCountsNothingIsRefused() {
    assertThatThrownBy(() -> outreach("a", Medium.PRESS, "2026-05-15", 0, 0, 0))
        .hasMessageContaining("至少填一项");
  }

  @Test
  void whatWasFilledInComesBackAsItWas() {
    Return lines = Return.of(Map.of("granted", "2", "problems", "不够及时。"));
    reports.fillIn(STREET, 2026, Return.of(Map.of("refused", "9")), "li");
    reports.fillIn(STREET, 2026, lines, "li");
    assertThat(reports.filledIn(STREET, 2026)).isEqualTo(lines);
    assertThat(reports.filledIn(STREET, 2025).said()).isEmpty();
    assertThat(reports.filledIn(DISTRICT, 2026).said()).isEmpty();
  }

  @Test
  void theWorkbookSaysTheSame() throws IOException {
    release(MARCH, shown("f-a", 0));
    reports.add(outreach("a", Medium.PRESS, "2026-05-15", 3, 0, 0));
    var out = new ByteArrayOutputStream();
    FiguresBook.write(
        out,
        reports.figures(2026, ALL),
        Return.of(Map.of("granted", "2", "problems", "=1+1")),
        UnitId::path,
        Item.Kind::wireName);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheet("主动公开").getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1);
      assertThat(book.getSheet("按单位").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(STREET.path());
      assertThat(book.getSheet("审核质量").getRow(0).getCell(0).getStringCellValue()).isEqualTo("审核");
      int problems = List.of(ReportLine.values()).indexOf(ReportLine.PROBLEMS) + 1;
      assertThat(book.getSheet("填报").getRow(problems).getCell(2).getStringCellValue())
          .isEqualTo("=1+1");
    }
  }

  private static Outreach outreach(
      String id, Medium medium, String day, int pieces, int people, int cases) {
    return new Outreach(
        id, STREET, LocalDate.parse(day), medium, "政务公开日", pieces, people, cases, "li");
  }

  private ReleaseChange shown(String id, int basedOn) {
    Item item = fee(id, "1.00");
    int revision = database.write(t -> t.items().save(item, basedOn, "wang", MARCH)).number();
    return new ReleaseChange(item.key(), revision, ReleaseChange.Kind.SHOWN);
  }

  private static ReleaseChange removed(String id, int revision) {
    return new ReleaseChange(fee(id, "1.00").key(), revision, ReleaseChange.Kind.REMOVED);
  }

  private void release(Instant at, ReleaseChange... changes) {
    releases++;
    database.writing(t ->
        new Releases(t)
            .add(
                new Release(releases, Release.Cause.RELEASE, at, at, "li", changes.length, 0),
                List.of(changes)));
  }
}
