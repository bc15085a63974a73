package openhall.publication;

import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.fees;
import static openhall.authoring.store.SampleItems.key;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.authoring.AuditEntry;
import openhall.authoring.State;
import openhall.authoring.store.Engine;
import openhall.content.Disclosure;
import openhall.content.FeeSchedule;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.UnitId;
import openhall.publication.store.Release;
import openhall.publication.store.ReleaseChange;
import openhall.trust.Duty;
import openhall.trust.json.MetadataJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class PublisherTest extends OnEngine {

  private static final Disclosure INTERNAL =
      new Disclosure(
          Disclosure.Cycle.LONG_TERM, Disclosure.Visibility.PUBLIC, Disclosure.Audience.INTERNAL);
  private static final Disclosure NOT_PUBLIC =
      new Disclosure(
          Disclosure.Cycle.AD_HOC, Disclosure.Visibility.NOT_PUBLIC, Disclosure.Audience.SOCIETY);

  PublisherTest(Engine engine) {
    super(engine);
  }

  @Test
  void publishedReleaseVerifiesWithTrustedSet() {
    office.approveAll(fees(3));
    Publication publication = office.publish();

    assertThat(publication)
        .isEqualTo(
            new Publication.Released(
                new Release(1, Release.Cause.RELEASE, NOW, NOW, "li", 3, 0), List.of()));
    assertThat(office.read(NOW))
        .isEqualTo(
            Map.of("nanhe/pingan/f-0001", 1, "nanhe/pingan/f-0002", 1, "nanhe/pingan/f-0003", 1));
    assertThat(office.states(key("f-0001"))).containsExactly(State.RELEASED);
    assertThat(new MetadataJson().timestamp(office.bytes("timestamp.json")).body().released())
        .hasValue(NOW);
    assertThat(office.bytes("1.nanhe.json")).isNotEmpty();
  }

  @Test
  void publishesNothingThatWasNotApproved() {
    office.draft(fee("f-draft", "1.00"));
    office.workflow.submit(office.draft(fee("f-submitted", "1.00")).key(), 1, "wang");
    office.approve(fee("f-returned", "1.00"));
    office.workflow.giveBack(key("f-returned"), 1, "li", Set.of(), "金额有误");

    assertThat(office.publish()).isEqualTo(new Publication.NothingToRelease(List.of()));
    assertThat(new Published(office.database).paths()).isEmpty();
    office.approve(fee("f-good", "1.00"));
    office.draft(fee("f-good", "2.00"));
    office.publish();
    assertThat(office.read(NOW)).isEqualTo(Map.of("nanhe/pingan/f-good", 1));
  }

  @Test
  void whatPeopleHaveNotSignedIsHeldInWords() {
    office.pass(fee("f-a", "1.00"));
    office.desk.sign(office.database, office.publisher, Duty.DEPARTMENT, NOW);
    office.desk.sign(office.database, office.publisher, Duty.RELEASE, NOW);

    Publication publication = office.publish();
    assertThat(publication).isInstanceOf(Publication.NothingToRelease.class);
    assertThat(publication.held())
        .extracting(Held::words)
        .containsExactly("签名不全：还缺“保密审查”签名 1 个（需 1 个，有效 0 个）");
    assertThat(office.states(key("f-a"))).containsExactly(State.APPROVED);
    office.signAll();
    office.publish();
    assertThat(office.read(NOW)).containsOnlyKeys("nanhe/pingan/f-a");
  }

  @Test
  void everyUnitSaysWhoApproves() {
    office.approve(fee("f-a", "1.00"));
    office.publish();
    assertThat(new Published(office.database).paths())
        .anyMatch(path -> path.matches("targets/nanhe/[0-9a-f]{64}\\.authority\\.json"))
        .anyMatch(path -> path.matches("targets/nanhe/pingan/[0-9a-f]{64}\\.authority\\.json"));
  }

  @Test
  void internalItemNeverEntersARelease() {
    office.approve(fee("f-open", "1.00"));
    office.approve(fee(key("f-internal"), "1.00", INTERNAL, Period.ALWAYS));
    office.approve(fee(key("f-secret"), "1.00", NOT_PUBLIC, Period.ALWAYS));

    assertThat(office.publish().held())
        .containsExactly(
            new Held(key("f-internal"), 1, Held.Reason.NOT_PUBLIC),
            new Held(key("f-secret"), 1, Held.Reason.NOT_PUBLIC));
    assertThat(office.read(NOW)).containsOnlyKeys("nanhe/pingan/f-open");
    assertThat(new Published(office.database).paths())
        .noneMatch(path -> path.contains("f-internal") || path.contains("f-secret"));
    assertThat(office.states(key("f-internal"))).containsExactly(State.APPROVED);
  }

  @Test
  void anItemThatTurnsInternalLeavesTheRelease() {
    office.approve(fee("f-a", "1.00"));
    office.publish();
    office.approve(fee(key("f-a"), "1.00", INTERNAL, Period.ALWAYS));
    Publication publication = office.publish();

    assertThat(publication.held()).hasSize(1);
    assertThat(office.read(NOW)).isEmpty();
    assertThat(office.states(key("f-a"))).containsExactly(State.APPROVED, State.WITHDRAWN);
    assertThat(office.publish()).isInstanceOf(Publication.NothingToRelease.class);
  }

  @Test
  void whatIsOverIsNotPublishedAndWhatEndsTodayIs() {
    var today = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 22));
    var yesterday = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 21));
    office.approve(fee(key("f-today"), "1.00", Disclosure.PUBLIC_LONG_TERM, today));
    office.approve(fee(key("f-over"), "1.00", Disclosure.PUBLIC_LONG_TERM, yesterday));

    assertThat(office.publish().held())
        .containsExactly(new Held(key("f-over"), 1, Held.Reason.OVER));
    assertThat(office.read(NOW)).containsOnlyKeys("nanhe/pingan/f-today");
  }

  @Test
  void anItemOfAUnitWithoutKeysIsHeldAndBlocksNobody() {
    var foreign = new ItemKey(new UnitId("beihe"), new ItemId("f-a"));
    office.approve(fee(foreign, "1.00", Disclosure.PUBLIC_LONG_TERM, Period.ALWAYS));
    office.approve(fee("f-a", "1.00"));

    assertThat(office.publish().held())
        .containsExactly(new Held(foreign, 1, Held.Reason.UNKNOWN_UNIT));
    assertThat(office.read(NOW)).containsOnlyKeys("nanhe/pingan/f-a");
  }

  @Test
  void aChangedFeeWritesOnlyTheRoleItTouches() {
    office.approveAll(fees(3));
    office.publish();
    office.approve(fee("f-0002", "25.00"));
    office.publish();

    assertThat(office.read(NOW)).containsEntry("nanhe/pingan/f-0002", 2);
    assertThat(office.states(key("f-0002"))).containsExactly(State.RELEASED, State.SUPERSEDED);
    assertThat(new Published(office.database).paths())
        .contains("2.nanhe.pingan.json", "2.snapshot.json", "1.nanhe.pingan.json")
        .doesNotContain("2.nanhe.json", "2.targets.json");
    assertThat(new Published(office.database).changes(2))
        .containsExactly(new ReleaseChange(key("f-0002"), 2, ReleaseChange.Kind.SHOWN));
  }

  @Test
  void aWithdrawnItemIsGoneWithTheNextRelease() {
    office.approveAll(fees(2));
    office.publish();
    office.approve(fee("f-0001", "9.00"));
    office.workflow.withdraw(key("f-0001"), 1, "li", "依据已废止");
    Publication publication = office.publish();

    assertThat(publication)
        .isInstanceOfSatisfying(
            Publication.Released.class,
            released -> assertThat(released.release().removed()).isEqualTo(1));
    assertThat(office.read(NOW)).containsOnlyKeys("nanhe/pingan/f-0002");
    assertThat(office.states(key("f-0001"))).containsExactly(State.RETURNED, State.WITHDRAWN);
    assertThat(publication.held())
        .extracting(held -> held.reason() + " " + held.revision())
        .containsExactly("TOMBSTONE 3");
    office.approve(fee("f-0001", "9.00"));
    office.publish();
    assertThat(office.read(NOW)).containsEntry("nanhe/pingan/f-0001", 4);
  }

  @Test
  void aSignedTombstoneTakesTheItemsPlace() {
    office.approveAll(fees(2));
    office.publish();
    office.workflow.withdraw(key("f-0001"), 1, "li", "依据\n已废止");
    office.signAll();
    office.publish();

    assertThat(office.read(NOW))
        .isEqualTo(Map.of("nanhe/pingan/f-0001 withdrawn", 2, "nanhe/pingan/f-0002", 1));
    assertThat(office.publish()).isEqualTo(new Publication.NothingToRelease(List.of()));
    office.approve(fee("f-0001", "9.00"));
    office.publish();
    assertThat(office.read(NOW)).containsEntry("nanhe/pingan/f-0001", 3);
  }

  @Test
  void everyFileHasItsHashAndATwin() throws IOException {
    office.approveAll(fees(1));
    office.publish();
    for (String path : new Published(office.database).paths()) {
      var file = office.file(path).orElseThrow();
      assertThat(file.sha256()).isEqualTo(openhall.trust.Hashes.of(file.bytes()).sha256());
      if (file.gzip().length > 0) {
        try (var gzip =
            new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(file.gzip()))) {
          assertThat(gzip.readAllBytes()).isEqualTo(file.bytes());
        }
      }
    }
    FeeSchedule first = fee("f-0001", "20.00");
    assertThat(office.file("targets/" + first.key() + ".json")).isEmpty();
  }

  @Test
  void aReleaseIsInTheAuditChain() {
    office.approve(fee("f-a", "1.00"));
    office.publish();
    List<AuditEntry> audit = office.database.read(t -> t.audit().newest(2));

    assertThat(audit)
        .extracting(e -> e.event().who() + " " + e.event().what() + " " + e.event().reason())
        .containsExactly("li publish release 1", "li release release 1");
  }
}
