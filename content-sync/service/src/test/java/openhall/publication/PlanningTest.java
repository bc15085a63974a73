package openhall.publication;

import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.key;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditQuery;
import openhall.authoring.Revision;
import openhall.authoring.Scope;
import openhall.authoring.State;
import openhall.authoring.store.Engine;
import openhall.content.InvalidContent;
import openhall.publication.store.Planned;
import openhall.publication.store.Plans;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class PlanningTest extends OnEngine {

  private static final Instant DUE = NOW.plus(Duration.ofHours(3));

  private Planning planning;

  PlanningTest(Engine engine) {
    super(engine);
  }

  @BeforeEach
  void take() {
    planning = new Planning(office.database, office.publisher, Office.CALENDAR);
    office.approve(fee("f-a", "20.00"));
    office.publish();
  }

  @Test
  void anotherReleaseLeavesItAndWhatItReplacesAlone() {
    office.approve(fee("f-a", "30.00"));
    plan(2);
    office.approve(fee("f-b", "5.00"));
    office.publish();
    assertThat(office.read(NOW)).isEqualTo(Map.of("nanhe/pingan/f-a", 1, "nanhe/pingan/f-b", 1));
    assertThat(office.publish().held())
        .singleElement()
        .extracting(Held::reason)
        .isEqualTo(Held.Reason.PLANNED);
  }

  @Test
  void itGoesOutAtItsMomentAndNotASecondBefore() {
    office.approve(fee("f-a", "30.00"));
    plan(2);
    assertThat(planning.keep(DUE.minusSeconds(1))).isFalse();
    assertThat(office.read(NOW)).containsEntry("nanhe/pingan/f-a", 1);
    assertThat(planning.keep(DUE)).isTrue();
    assertThat(office.read(DUE)).containsEntry("nanhe/pingan/f-a", 2);
    Planned ended = ended().getFirst();
    assertThat(ended.outcome()).isEqualTo(Planned.Outcome.RELEASED);
    assertThat(ended.ended()).hasValue(DUE);
    assertThat(ended.detail()).isEmpty();
    assertThat(planning.keep(DUE)).as("once").isFalse();
    assertThat(new AuditChain(office.database).verify()).isInstanceOf(AuditVerdict.Intact.class);
  }

  @Test
  void whatElseIsApprovedWaitsForSomebodyToReleaseIt() {
    office.approve(fee("f-a", "30.00"));
    plan(2);
    office.approve(fee("f-b", "5.00"));
    planning.keep(DUE);
    assertThat(office.read(DUE)).isEqualTo(Map.of("nanhe/pingan/f-a", 2));
    office.publish();
    assertThat(office.read(DUE)).containsEntry("nanhe/pingan/f-b", 1);
  }

  @Test
  void aMissedMomentIsMadeGoodAndNoted() {
    office.approve(fee("f-a", "30.00"));
    plan(2);
    planning.keep(DUE.plus(Duration.ofHours(9)));
    assertThat(office.read(DUE)).containsEntry("nanhe/pingan/f-a", 2);
    assertThat(ended().getFirst().detail()).contains("补发");
  }

  @Test
  void servicesOnOneDatabaseReleaseItOnce() throws Exception {
    office.approve(fee("f-a", "30.00"));
    plan(2);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      var publisher = new Publisher(office.database, office.keys, Office.CALENDAR);
      var other = new Planning(office.database, publisher, Office.CALENDAR);
      work.add(() -> other.keep(DUE));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(new Published(office.database).releases(9)).hasSize(2);
    assertThat(ended()).hasSize(1);
  }

  @Test
  void oneThatWasGivenBackKeepsAllOfThePlanFromGoingOut() {
    office.approve(fee("f-a", "30.00"));
    office.approve(fee("f-b", "5.00"));
    plan(_ -> true);
    office.workflow.giveBack(key("f-b"), 1, "li", Set.of(), "金额待核");
    planning.keep(DUE);
    assertThat(office.read(DUE)).isEqualTo(Map.of("nanhe/pingan/f-a", 1));
    Planned ended = ended().getFirst();
    assertThat(ended.outcome()).isEqualTo(Planned.Outcome.REFUSED);
    assertThat(ended.detail()).contains("f-b 第 1 版已不是批准的那一版");
    assertThat(office.states(key("f-a"))).containsExactly(State.APPROVED, State.RELEASED);
  }

  @Test
  void documentsThatHaveExpiredByThenReleaseNothingAndSaySo() {
    office.approve(fee("f-a", "30.00"));
    plan(2);
    planning.keep(NOW.plus(Duration.ofDays(500)));
    assertThat(office.read(NOW)).containsEntry("nanhe/pingan/f-a", 1);
    assertThat(ended().getFirst().outcome()).isEqualTo(Planned.Outcome.REFUSED);
  }

  @Test
  void theMomentCanBeMovedAndThePlanCancelled() {
    office.approve(fee("f-a", "30.00"));
    Planned plan = plan(2);
    assertThat(planning.move(plan.id(), DUE.plusSeconds(60), "zhao", NOW)).isPresent();
    assertThat(planning.keep(DUE)).isFalse();
    assertThat(planning.cancel(plan.id(), "zhao", NOW)).isPresent();
    assertThat(planning.keep(DUE.plusSeconds(60))).isFalse();
    assertThat(planning.move(plan.id(), DUE, "zhao", NOW)).as("it is over").isEmpty();
    office.publish();
    assertThat(office.read(NOW)).containsEntry("nanhe/pingan/f-a", 2);
  }

  @Test
  void whatIsNotReadyOrPlannedAlreadyOrInThePastIsRefused() {
    office.pass(fee("f-a", "30.00"));
    assertThatThrownBy(() -> plan(2)).isInstanceOf(InvalidContent.class);
    office.signAll();
    assertThatThrownBy(() -> planning.plan(NOW, seen(), _ -> true, "li", NOW))
        .isInstanceOf(InvalidContent.class);
    plan(2);
    assertThatThrownBy(() -> plan(2)).hasMessageContaining("请至少勾选一条");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void whatWasApprovedAfterSomebodyLookedIsNotPlanned() {
    office.approve(fee("f-a", "30.00"));
    Seen seen = seen();
    office.approve(fee("f-b", "5.00"));
    assertThatThrownBy(() -> planning.plan(DUE, seen, _ -> true, "li", NOW))
        .isInstanceOf(NotAsSeen.class);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void momentsAreOnRecordByTheClockOfTheHalls() {
    office.approve(fee("f-a", "30.00"));
    plan(2);
    AuditEntry last =
        office
            .database
            .read(t ->
                t.audit().find(AuditQuery.ALL, Set.of(Scope.EVERYWHERE), Office.CALENDAR).items())
            .getFirst();
    assertThat(last.event().reason())
        .contains(
            "nanhe/pingan/f-a 第 2 版",
            LocalDateTime.ofInstant(DUE, Office.CALENDAR)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
  }

  private Planned plan(int revision) {
    return plan(each -> each.key().equals(key("f-a")) && each.number() == revision);
  }

  private Planned plan(Predicate<Revision> chosen) {
    return planning.plan(DUE, seen(), chosen, "li", NOW);
  }

  private Seen seen() {
    return new Seen(office.database.read(t -> office.publisher.preview(t, NOW)).mark(), _ -> true);
  }

  private List<Planned> waiting() {
    return office.database.read(t -> new Plans(t).waiting());
  }

  private List<Planned> ended() {
    return office.database.read(t -> new Plans(t).ended(9));
  }
}
