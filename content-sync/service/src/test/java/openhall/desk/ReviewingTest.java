package openhall.desk;

import static openhall.authoring.store.SampleItems.DISTRICT;
import static openhall.authoring.store.SampleItems.STREET;
import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.State;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.review.OwnRevision;
import openhall.review.StepRefused;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import openhall.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps that units demand, their limits, and approval at once (W4, W7). */
@ParameterizedClass
@EnumSource(Engine.class)
final class ReviewingTest {

  private static final ItemKey ID = key("f-id");

  private final Engine engine;
  private final TestClock time = new TestClock();
  @TempDir private Path directory;
  private Database database;
  private Clock clock;
  private Desk desk;

  ReviewingTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    clock = time.withZone(ZoneId.of("Asia/Shanghai"));
    desk = new Desk(database, Optional.empty(), () -> {}, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatTheDistrictDemandsHoldsBelowAndCannotBeLoosenedThere() {
    demand(DISTRICT, Step.LEGAL, 3);
    submit();

    assertThatThrownBy(() -> desk.workflow().approve(ID, 1, "li", ""))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("合法性审核");
    assertThat(desk.workflow().approveAll("li", _ -> true, "")).isEmpty();
    assertThatThrownBy(() -> demand(STREET, Step.LEGAL, 5)).isInstanceOf(InvalidContent.class);
    assertThatThrownBy(() -> demand(STREET, Step.LEGAL, 0)).isInstanceOf(InvalidContent.class);
    desk.reviewing().drop(STREET, Optional.empty(), Step.LEGAL, "zhao");
    assertThatThrownBy(() -> desk.workflow().approve(ID, 1, "li", ""))
        .isInstanceOf(StepRefused.class);
    desk.workflow().pass(ID, 1, Step.LEGAL, "zhou");
    assertThat(desk.workflow().approve(ID, 1, "li", "").state()).isEqualTo(State.APPROVED);
  }

  @Test
  void aUnitBelowMayAddAStepAndShortenALimit() {
    demand(DISTRICT, Step.LEGAL, 3);
    demand(STREET, Step.LEGAL, 1);
    demand(STREET, Step.UNIT_HEAD, 0);

    submit();
    assertThat(progress().course().plan().limit(Step.LEGAL)).isOne();
    assertThat(progress().course().missing()).containsExactly(Step.LEGAL, Step.UNIT_HEAD);
  }

  @Test
  void aKindIsHeldToItsOwnSteps() {
    desk.reviewing().demand(new Rule(STREET, Optional.of(Item.Kind.NOTICE), Step.LEGAL, 0), "zhao");
    submit();
    assertThat(desk.workflow().approve(ID, 1, "li", "").state()).isEqualTo(State.APPROVED);
  }

  @Test
  void stepsAreTakenInOrderByDifferentPeopleAndNeverByTheAuthor() {
    demand(STREET, Step.LEGAL, 0);
    demand(STREET, Step.UNIT_HEAD, 0);
    submit();

    assertThatThrownBy(() -> desk.workflow().pass(ID, 1, Step.UNIT_HEAD, "zhou"))
        .isInstanceOf(StepRefused.class);
    assertThatThrownBy(() -> desk.workflow().pass(ID, 1, Step.LEGAL, " Wang"))
        .isInstanceOf(OwnRevision.class);
    desk.workflow().pass(ID, 1, Step.LEGAL, "zhou");
    assertThatThrownBy(() -> desk.workflow().pass(ID, 1, Step.UNIT_HEAD, "zhou"))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("另一个人");
    desk.workflow().pass(ID, 1, Step.UNIT_HEAD, "qian");
    assertThatThrownBy(() -> desk.workflow().approve(ID, 1, "qian", ""))
        .isInstanceOf(StepRefused.class);
    desk.workflow().approve(ID, 1, "li", "");
  }

  @Test
  void whatIsSubmittedAgainTakesEveryStepAgain() {
    demand(STREET, Step.LEGAL, 0);
    submit();
    desk.workflow().pass(ID, 1, Step.LEGAL, "zhou");
    desk.workflow().giveBack(ID, 1, "zhou", Set.of(), "缺依据");
    desk.workflow().reopen(ID, 1, "wang");
    desk.workflow().submit(ID, 1, "wang");

    assertThatThrownBy(() -> desk.workflow().approve(ID, 1, "li", ""))
        .isInstanceOf(StepRefused.class);
  }

  @Test
  void limitsAreCountedInWorkdaysAndWhatIsOverdueComesFirst() {
    demand(STREET, Step.APPROVE, 2);
    submit();
    Task task = desk.reviewing().tasks(_ -> true).getFirst();
    LocalDate today = LocalDate.now(clock);

    assertThat(task.step()).isEqualTo(Step.APPROVE);
    assertThat(task.due()).hasValueSatisfying(due -> assertThat(due).isAfter(today));
    assertThat(task.isOverdue(today)).isFalse();
    time.advance(Duration.ofDays(7));
    save("f-new", "wang");
    desk.workflow().submit(key("f-new"), 1, "wang");
    List<Task> tasks = desk.reviewing().tasks(_ -> true);
    assertThat(tasks).extracting(each -> each.item().key()).containsExactly(ID, key("f-new"));
    assertThat(tasks)
        .extracting(each -> each.isOverdue(LocalDate.now(clock)))
        .containsExactly(true, false);
  }

  @Test
  void anEmergencySkipsTheOfficesStepsAndIsReviewedAfterwardsByOthers() {
    demand(DISTRICT, Step.LEGAL, 0);
    demand(DISTRICT, Step.AFTERWARDS, 2);
    submit();
    LocalDate due = desk.reviewing().afterwards(ID);

    assertThatThrownBy(() -> hurry("wang", due)).isInstanceOf(OwnRevision.class);
    assertThatThrownBy(() -> desk.reviewing().urgency().approve(ID, 1, "li", " ", due))
        .isInstanceOf(IllegalArgumentException.class);
    hurry("li", due);
    assertThat(desk.latest(ID).state()).isEqualTo(State.APPROVED);
    assertThat(desk.reviewing().alarming(_ -> true)).hasSize(1);
    assertThatThrownBy(() -> desk.reviewing().urgency().confirm(ID, 1, "zhou"))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("合法性审核");
    assertThatThrownBy(() -> desk.reviewing().urgency().pass(ID, 1, Step.LEGAL, "li"))
        .isInstanceOf(StepRefused.class);
    desk.reviewing().urgency().pass(ID, 1, Step.LEGAL, "zhou");
    assertThatThrownBy(() -> desk.reviewing().urgency().confirm(ID, 1, "LI"))
        .isInstanceOf(StepRefused.class);
    desk.reviewing().urgency().confirm(ID, 1, "qian");
    assertThat(desk.reviewing().alarming(_ -> true)).isEmpty();
  }

  @Test
  void anEmergencyNobodyReviewedIsOverdueAndARejectedOneGoesBack() {
    submit();
    hurry("li", desk.reviewing().afterwards(ID));
    time.advance(Duration.ofDays(20));
    assertThat(
            desk.reviewing()
                .alarming(_ -> true)
                .getFirst()
                .emergency()
                .isOverdue(LocalDate.now(clock)))
        .isTrue();

    desk.reviewing().urgency().reject(ID, 1, "zhou", "金额有误");
    assertThat(desk.latest(ID).state()).isEqualTo(State.RETURNED);
    assertThat(desk.reviewing().urgency().of(ID, 1).orElseThrow().isRejected()).isTrue();
    assertThatThrownBy(() -> desk.reviewing().urgency().confirm(ID, 1, "qian"))
        .isInstanceOf(StepRefused.class);
    assertThat(desk.standing(ID).record())
        .extracting(entry -> entry.event().what())
        .containsExactly("save", "submit", "approve-at-once", "reject-afterwards", "return");
  }

  private void hurry(String who, LocalDate due) {
    desk.reviewing().urgency().approve(ID, 1, who, "今晚停水", due);
  }

  private Progress progress() {
    return desk.reviewing().progress(ID, 1);
  }

  private void demand(UnitId unit, Step step, int workdays) {
    desk.reviewing().demand(new Rule(unit, Optional.empty(), step, workdays), "zhao");
  }

  private void submit() {
    save("f-id", "wang");
    desk.workflow().submit(ID, 1, "wang");
  }

  private void save(String id, String who) {
    database.writing(t -> t.items().save(fee(id, "20.00"), 0, who, clock.instant()));
  }
}
