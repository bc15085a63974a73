package openhall.review;

import static openhall.authoring.store.SampleItems.STREET;
import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import openhall.authoring.State;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.InvalidContent;
import openhall.content.ItemKey;
import openhall.review.steps.FiveStep;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import openhall.review.store.FiveStepDone;
import openhall.review.store.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The five steps of communities (W7). */
@ParameterizedClass
@EnumSource(Engine.class)
final class CommunityTest {

  private static final ItemKey ID = key("f-id");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T01:14:00Z"), ZoneOffset.UTC);

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;
  private Community community;
  private Workflow workflow;

  CommunityTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    community = new Community(database, CLOCK);
    workflow = new Workflow(database, CLOCK);
    database.writing(t -> {
      t.items().save(fee("f-id", "20.00"), 0, "wang", CLOCK.instant());
      new Rules(t).put(new Rule(STREET, Optional.empty(), Step.FIVE_STEPS, 0));
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingIsSubmittedBeforeThePlanIsFiled() {
    assertThatThrownBy(() -> workflow.submit(ID, 1, "wang"))
        .isInstanceOf(InvalidContent.class)
        .hasMessageContaining("居村制定方案");
    assertThat(workflow.submitAll("wang", _ -> true).revisions()).isEmpty();
    take(FiveStep.PLAN, TODAY.minusDays(3));
    assertThatThrownBy(() -> workflow.submit(ID, 1, "wang")).isInstanceOf(InvalidContent.class);
    take(FiveStep.FILING, TODAY.minusDays(1));
    assertThat(workflow.submit(ID, 1, "wang").state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void noStepIsSkippedTakenTwiceOrDatedBeforeTheOneBefore() {
    assertThatThrownBy(() -> take(FiveStep.FILING, TODAY)).isInstanceOf(StepRefused.class);
    assertThatThrownBy(() -> take(FiveStep.PLAN, TODAY.plusDays(1)))
        .isInstanceOf(InvalidContent.class);
    assertThatThrownBy(() -> community.take(ID, FiveStep.PLAN, TODAY, " ", "wang"))
        .isInstanceOf(InvalidContent.class);
    take(FiveStep.PLAN, TODAY.minusDays(1));
    assertThatThrownBy(() -> take(FiveStep.PLAN, TODAY)).isInstanceOf(StepRefused.class);
    assertThatThrownBy(() -> take(FiveStep.FILING, TODAY.minusDays(2)))
        .isInstanceOf(InvalidContent.class);
    assertThat(community.of(ID)).extracting(FiveStepDone::step).containsExactly(FiveStep.PLAN);
  }

  @Test
  void disclosureComesAfterTheReleaseAndThenTheLastTwo() {
    take(FiveStep.PLAN, TODAY);
    take(FiveStep.FILING, TODAY);
    assertThatThrownBy(() -> take(FiveStep.DISCLOSURE, TODAY))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("还没有发布");
    database.writing(t -> t.items().move(t.items().latest(ID).orElseThrow(), State.RELEASED));

    take(FiveStep.DISCLOSURE, TODAY);
    take(FiveStep.OPINIONS, TODAY);
    take(FiveStep.FEEDBACK, TODAY);
    assertThat(community.of(ID)).hasSize(FiveStep.values().length);
    assertThat(database.read(t -> t.audit().of(ID)).getLast().event().reason())
        .contains("整改情况反馈", "2026-11-22", "整改情况反馈的文件");
  }

  private void take(FiveStep step, LocalDate day) {
    community.take(ID, step, day, step.label() + "的文件", "wang");
  }
}
