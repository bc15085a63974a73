package openhall.review;

import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.fees;
import static openhall.authoring.store.SampleItems.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import openhall.authoring.AuditEntry;
import openhall.authoring.Conflict;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.UnknownItem;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.Head;
import openhall.content.InvalidContent;
import openhall.content.ItemKey;
import openhall.content.Problem;
import openhall.review.steps.Aspect;
import openhall.review.steps.Quality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class WorkflowTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  private static final ItemKey ID = key("f-id");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;
  private Workflow workflow;

  WorkflowTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    workflow = new Workflow(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void authorCannotApproveOwnRevision() {
    save("20.00", 0, "wang");
    workflow.submit(ID, 1, "wang");

    assertThatThrownBy(() -> workflow.approve(ID, 1, "wang", "")).isInstanceOf(OwnRevision.class);
    assertThatThrownBy(() -> workflow.approve(ID, 1, " WANG ", "")).isInstanceOf(OwnRevision.class);
    assertThat(states()).containsExactly(State.SUBMITTED);
    assertThat(workflow.approve(ID, 1, "li", "").state()).isEqualTo(State.APPROVED);
  }

  @Test
  void anotherAuthorOfAnOlderRevisionMayApprove() {
    save("20.00", 0, "li");
    save("25.00", 1, "wang");
    workflow.submit(ID, 2, "wang");

    assertThat(workflow.approve(ID, 2, "li", "").state()).isEqualTo(State.APPROVED);
  }

  @Test
  void aDraftIsNotApprovedWithoutHavingBeenSubmitted() {
    save("20.00", 0, "wang");

    assertThatThrownBy(() -> workflow.approve(ID, 1, "li", ""))
        .isInstanceOf(IllegalMove.class)
        .hasMessageContainingAll("草稿", "已批准", "DRAFT", "APPROVED");
    assertThatThrownBy(() -> workflow.withdraw(ID, 1, "li", "误发")).isInstanceOf(IllegalMove.class);
    assertThat(states()).containsExactly(State.DRAFT);
  }

  @Test
  void nobodyApprovesWhatWasRewrittenMeanwhile() {
    save("20.00", 0, "wang");
    workflow.submit(ID, 1, "wang");
    save("99.00", 1, "wang");

    assertThatThrownBy(() -> workflow.approve(ID, 1, "li", "")).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> workflow.approve(ID, 3, "li", "")).isInstanceOf(UnknownItem.class);
    assertThat(states()).containsExactly(State.DRAFT, State.SUPERSEDED);
  }

  @Test
  void whatIsReturnedNeedsAReasonAndCanBeTakenUpAgain() {
    save("20.00", 0, "wang");
    workflow.submit(ID, 1, "wang");

    assertThatThrownBy(() -> workflow.giveBack(ID, 1, "li", Set.of(), " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(workflow.giveBack(ID, 1, "li", Set.of(), "缺文号").state()).isEqualTo(State.RETURNED);
    assertThat(workflow.reopen(ID, 1, "wang").state()).isEqualTo(State.DRAFT);
  }

  @Test
  void theRecordSaysWhatAReturnLacksAndWhatAnApprovalExamined() {
    save("20.00", 0, "wang");
    workflow.submit(ID, 1, "wang");
    workflow.giveBack(ID, 1, "li", Set.of(Quality.ACCURACY, Quality.TRUTH), "金额有误");
    workflow.reopen(ID, 1, "wang");
    workflow.submit(ID, 1, "wang");
    workflow.approve(ID, 1, "li", Aspect.note());

    List<AuditEntry> record = database.read(t -> t.audit().newest(4));
    assertThat(record)
        .extracting(entry -> entry.event().reason())
        .containsExactly("已审议内容、过程、结果", "", "", "真实性、准确性：金额有误");
  }

  @Test
  void anApprovedRevisionGivesWayToTheNextApprovedOne() {
    save("20.00", 0, "wang");
    workflow.submit(ID, 1, "wang");
    workflow.approve(ID, 1, "li", "");
    save("25.00", 1, "wang");
    assertThat(states()).containsExactly(State.DRAFT, State.APPROVED);
    workflow.submit(ID, 2, "wang");
    workflow.approve(ID, 2, "li", "");

    assertThat(states()).containsExactly(State.APPROVED, State.SUPERSEDED);
  }

  @Test
  void errorsKeepADraftFromReviewAndWarningsDoNot() {
    saveSpam();
    assertThatThrownBy(() -> workflow.submit(ID, 1, "wang"))
        .isInstanceOfSatisfying(
            InvalidContent.class,
            refused ->
                assertThat(refused.problems()).extracting(Problem::field).containsOnly("title"));
    assertThat(states()).containsExactly(State.DRAFT);

    database.writing(t ->
        t.items()
            .save(fee("f-warned", "20.00").withHead(titled("f-warned", "凭单收费：：")), 0, "wang", NOW));
    assertThat(workflow.submit(key("f-warned"), 1, "wang").state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void submittingAllLeavesOutDraftsWithErrorsAndTellsWhy() {
    database.writing(t -> t.items().saveAll(fees(30), "wang", NOW));
    saveSpam();
    Submitted submitted = workflow.submitAll("wang", _ -> true);
    assertThat(submitted.revisions()).hasSize(30);
    assertThat(submitted.errors())
        .extracting(Problem::field)
        .containsOnly("nanhe/pingan/f-id.title");
    assertThat(states()).containsExactly(State.DRAFT);
  }

  private void saveSpam() {
    var spam = fee("f-id", "20.00").withHead(titled("f-id", "365bet官网备用网址收费"));
    database.writing(t -> t.items().save(spam, 0, "wang", NOW));
  }

  private static Head titled(String id, String title) {
    Head head = fee(id, "20.00").head();
    return new Head(
        head.key(),
        head.revision(),
        title,
        head.responsiblePost(),
        head.catalogue(),
        head.dates(),
        head.disclosure(),
        head.valid(),
        head.aliases(),
        head.remark());
  }

  @Test
  void approvingAllLeavesOutOnesOwn() {
    database.writing(t -> t.items().saveAll(fees(30), "wang", NOW));
    save("20.00", 0, "li");
    assertThat(workflow.submitAll("wang", _ -> true).revisions()).hasSize(30);
    workflow.submitAll("li", _ -> true);

    assertThat(workflow.approveAll("li", _ -> true, "")).hasSize(30);
    assertThat(states()).containsExactly(State.SUBMITTED);
  }

  @Test
  void everyMoveIsInTheAuditChain() {
    save("20.00", 0, "wang");
    workflow.submit(ID, 1, "wang");
    workflow.giveBack(ID, 1, "li", Set.of(), "缺文号");
    List<AuditEntry> entries = database.read(t -> t.audit().of(ID));

    assertThat(entries)
        .extracting(e -> e.event().who() + " " + e.event().what() + " " + e.event().reason())
        .containsExactly("wang save ", "wang submit ", "li return 缺文号");
    assertThat(new AuditChain(database).verify())
        .isEqualTo(new AuditVerdict.Intact(3, entries.getLast().hash()));
  }

  @Test
  void auditChainShowsTampering() {
    database.writing(t -> t.items().saveAll(fees(5), "wang", NOW));

    tamper("UPDATE audit SET who = 'li' WHERE seq = 3");
    assertThat(new AuditChain(database).verify()).isEqualTo(new AuditVerdict.Broken(3));
    tamper("UPDATE audit SET who = 'wang' WHERE seq = 3");
    assertThat(new AuditChain(database).verify()).isInstanceOf(AuditVerdict.Intact.class);
    tamper("UPDATE audit SET at = at + 1 WHERE seq = 5");
    assertThat(new AuditChain(database).verify()).isEqualTo(new AuditVerdict.Broken(5));
  }

  @Test
  void auditChainShowsAnEntryTakenOut() {
    database.writing(t -> t.items().saveAll(fees(5), "wang", NOW));
    tamper("DELETE FROM audit WHERE seq = 3");

    assertThat(new AuditChain(database).verify()).isEqualTo(new AuditVerdict.Broken(4));
  }

  @Test
  void auditChainShowsAnEntryPutInPlaceWithItsOwnHash() {
    database.writing(t -> t.items().saveAll(fees(5), "wang", NOW));
    AuditEntry third = database.read(t -> t.audit().newest(3).getLast());
    AuditEntry forged =
        AuditEntry.after(
            2,
            third.prevHash(),
            NOW,
            openhall.authoring.AuditEvent.onItem("li", "approve", ID, 1, ""));
    tamper(
        "UPDATE audit SET who = 'li', what = 'approve', hash = '"
            + forged.hash()
            + "' WHERE seq = 3");

    assertThat(new AuditChain(database).verify()).isInstanceOf(AuditVerdict.Broken.class);
  }

  private void tamper(String sql) {
    database.writing(t -> t.handle().execute(sql));
  }

  private Revision save(String amount, int basedOn, String author) {
    return database.write(t -> t.items().save(fee("f-id", amount), basedOn, author, NOW));
  }

  private List<State> states() {
    List<Summary> history = database.read(t -> t.items().history(ID));
    return history.stream().map(Summary::state).toList();
  }
}
