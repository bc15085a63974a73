package openhall.authoring.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.State;
import openhall.authoring.importing.Plan;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.BatchRow.Standing;
import openhall.authoring.upload.store.RowQuery;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that wait until somebody has decided about each record. */
@ParameterizedClass
@EnumSource(Engine.class)
final class UploadsTest {

  private static final UnitId NANHE = new UnitId("nanhe");
  private static final RowQuery ALL = new RowQuery(Optional.empty(), false, 1);
  private static final Plan PLAN =
      new Plan(
          Item.Kind.DEPARTMENT,
          List.of("部门名称", "部门职责"),
          Map.of(
              "责任岗位",
              "综合岗",
              "目录分类",
              "机构职能",
              "制文机关",
              "南河街道",
              "成文日期",
              "2026-01-05",
              "公开时限",
              "长期公开",
              "公开方式",
              "广泛公开",
              "公开范围",
              "向社会公开"));

  private final Engine engine;
  private final TestClock clock = new TestClock();
  @TempDir private Path directory;
  private Database database;
  private Uploads uploads;

  UploadsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    uploads = new Uploads(database, clock);
  }

  @AfterEach
  void close() {
    uploads.close();
    database.close();
  }

  @Test
  void nothingIsStoredUntilSomebodyTakesIt() {
    Batch batch = read("部门名称,职责\n民政办,低保\n民政办,救助\n党政办,公文\n");
    assertThat(uploads.counts(batch)).isEqualTo(Map.of(Standing.NEW, 2L, Standing.UNREADABLE, 1L));
    assertThat(drafts()).isZero();
    assertThat(uploads.take(batch, Set.of(1, 2), "li")).isEqualTo(1);
    assertThat(drafts()).isEqualTo(1);
    String reason = database.read(t -> t.audit().newest(1)).getFirst().event().reason();
    assertThat(reason).contains("部门.csv", "CSV!2", batch.sha256());
    assertThat(uploads.takeAll(batch, "li")).isEqualTo(1);
    assertThat(uploads.takeAll(batch, "li")).isZero();
  }

  @Test
  void theSameFileAgainSaysNothingNewAndAChangedOneDoes() {
    uploads.takeAll(read("部门名称,职责\n民政办,低保\n党政办,公文\n"), "li");
    Batch again = read("部门名称,职责\n民政办,低保\n党政办,公文、印章\n");
    assertThat(uploads.rows(again, ALL).items())
        .extracting(BatchRow::standing)
        .containsExactly(Standing.UNCHANGED, Standing.CHANGED);
  }

  @Test
  void whatSomebodySavedMeanwhileIsNotWrittenOverUnseen() {
    Batch batch = read("部门名称,职责\n民政办,低保\n");
    uploads.takeAll(read("部门名称,职责\n民政办,救助\n"), "wang");
    assertThat(uploads.takeAll(batch, "li")).isZero();
    BatchRow row = uploads.row(batch, 1).orElseThrow();
    assertThat(row.standing()).isEqualTo(Standing.CHANGED);
    assertThat(row.notes().getLast().words()).contains("读取之后有人保存了第 1 版");
    assertThat(uploads.takeAll(batch, "li")).isEqualTo(1);
  }

  @Test
  void aRecordThatWasCorrectedIntoAnotherIsNotTakenTwice() {
    Batch batch = read("部门名称,职责\n民政办,低保\n党政办,公文\n");
    String first = uploads.row(batch, 1).orElseThrow().item().orElseThrow().id().value();
    BatchRow second = uploads.row(batch, 2).orElseThrow();
    uploads.correct(batch, second, Map.of("标识", first));
    assertThat(uploads.takeAll(batch, "li")).isEqualTo(1);
    assertThat(uploads.row(batch, 2).orElseThrow().notes().getLast().words()).contains("重复");
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void aRecordThatWasNamedLikeAnotherIsAnItemOfItsOwnOnceItIsRenamed() {
    Batch batch = read("部门名称,职责\n民政办,低保\n民政办,公文\n");
    BatchRow second = uploads.row(batch, 2).orElseThrow();
    assertThat(second.standing()).isEqualTo(Standing.UNREADABLE);
    assertThat(uploads.correct(batch, second, Map.of("部门名称", "党政办")).standing())
        .isEqualTo(Standing.NEW);
    assertThat(uploads.takeAll(batch, "li")).isEqualTo(2);
    assertThat(drafts()).isEqualTo(2);
  }

  @Test
  void aRecordIsCorrectedOnTheSpot() {
    Batch batch = read("部门名称,职责\n,低保\n");
    BatchRow row = uploads.row(batch, 1).orElseThrow();
    assertThat(row.standing()).isEqualTo(Standing.UNREADABLE);
    BatchRow corrected = uploads.correct(batch, row, Map.of("部门名称", "民政办"));
    assertThat(corrected.standing()).isEqualTo(Standing.NEW);
    assertThat(uploads.takeAll(batch, "li")).isEqualTo(1);
  }

  @Test
  void aFileIsPutAwayByItsOwnerOrWhenNobodyTouchesIt() {
    Batch first = read("部门名称,职责\n民政办,低保\n");
    uploads.discard(first);
    assertThat(uploads.find(first.id())).isEmpty();
    Batch second = read("部门名称,职责\n民政办,低保\n");
    clock.advance(Batch.PATIENCE.plus(Duration.ofDays(1)));
    accept("部门名称,职责\n党政办,公文\n");
    assertThat(uploads.find(second.id())).isEmpty();
  }

  @Test
  void nobodyLeavesAnyNumberOfFiles() {
    for (int i = 0; i < Uploads.MOST_WAITING; i++) {
      accept("部门名称,职责\n民政办,低保\n");
    }
    assertThatThrownBy(() -> accept("部门名称,职责\n民政办,低保\n")).isInstanceOf(TooManyWaiting.class);
  }

  private long drafts() {
    return database.read(t -> (long) t.items().inState(State.DRAFT).size());
  }

  private Batch accept(String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return uploads.accept("li", NANHE, "南河街道", "C:\\temp\\部门.csv", bytes);
  }

  /** On this thread, so that it is read when this returns. */
  private Batch read(String csv) {
    Batch batch = accept(csv);
    uploads.keep(batch, PLAN, uploads.table(batch));
    new Reading(database, clock, batch).run();
    Batch after = uploads.find(batch.id()).orElseThrow();
    assertThat(after.state()).as(after.problem()).isEqualTo(Batch.State.READY);
    return after;
  }
}
