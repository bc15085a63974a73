package openhall.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.authoring.store.SampleItems.DISTRICT;
import static openhall.authoring.store.SampleItems.STREET;
import static openhall.authoring.store.SampleItems.fee;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditQuery;
import openhall.authoring.Scope;
import openhall.authoring.store.Engine;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.publication.store.Blanked;
import openhall.publication.store.Mark;
import openhall.trust.BlankOrder;
import openhall.trust.Timestamp;
import openhall.trust.json.MetadataJson;
import openhall.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class BlankingTest extends OnEngine {

  private Blanking blanking;

  BlankingTest(Engine engine) {
    super(engine);
  }

  @BeforeEach
  void take() {
    blanking = new Blanking(office.database, Optional.of(office.publisher));
  }

  @Test
  void anOrderIsInTheNextTimestampOnRecordAndInTheAuditChain() {
    release();
    Blanked made = blanking.blank(ask(STREET, "hall", "收费标准写错"), "zhang", NOW);
    assertThat(timestamp().version()).isEqualTo(2);
    assertThat(timestamp().blanked())
        .containsExactly(
            new BlankOrder(
                "nanhe/pingan",
                Optional.of("hall"),
                NOW,
                Optional.empty(),
                BlankOrder.Reason.CONTENT));
    assertThat(blanking.inForce(NOW)).containsExactly(made);
    assertThat(made.who()).isEqualTo("zhang");
    AuditEntry entry = record().getFirst();
    assertThat(entry.event().what()).isEqualTo("blank");
    assertThat(entry.event().unit()).isEqualTo("nanhe/pingan");
    assertThat(entry.event().reason()).contains("屏幕 hall", "内容有误", "收费标准写错");
    assertThat(new String(office.bytes("timestamp.json"), UTF_8))
        .as("what people typed stays in the office")
        .doesNotContain("收费标准写错", "zhang");
  }

  @Test
  void aReleaseAndARenewalGoOnSayingIt() {
    release();
    blanking.blank(ask(DISTRICT), "zhang", NOW);
    office.approve(fee("f-b", "30.00"));
    office.publish();
    assertThat(timestamp().blanked()).hasSize(1);
    office.publisher.resign(NOW.plus(Duration.ofHours(2)));
    assertThat(timestamp().blanked()).hasSize(1);
    assertThat(timestamp().version()).isEqualTo(4);
  }

  @Test
  void liftingSaysSoAndStaysOnRecord() {
    release();
    Blanked made = blanking.blank(ask(STREET), "zhang", NOW);
    Instant later = NOW.plusSeconds(90);
    Blanked lifted = blanking.lift(made.id(), "zhao", later).orElseThrow();
    assertThat(timestamp().blanked()).isEmpty();
    assertThat(timestamp().version()).isEqualTo(3);
    assertThat(lifted.lifted()).hasValue(new Blanked.Lifting("zhao", later));
    assertThat(blanking.inForce(later)).isEmpty();
    assertThat(blanking.newest(5)).containsExactly(lifted);
    assertThat(record().getFirst().event().what()).isEqualTo("unblank");
    assertThat(blanking.lift(made.id(), "li", later)).as("once is enough").hasValue(lifted);
    assertThat(timestamp().version()).isEqualTo(3);
  }

  @Test
  void theSamePressedTwiceIsOneOrder() {
    release();
    Blanked first = blanking.blank(ask(STREET), "zhang", NOW);
    assertThat(blanking.blank(ask(STREET), "zhao", NOW.plusSeconds(1))).isEqualTo(first);
    assertThat(timestamp().version()).isEqualTo(2);
    assertThat(blanking.blank(ask(STREET, "hall", ""), "zhao", NOW).id()).isEqualTo(2);
  }

  @Test
  void anOrderWithAnEndIsLeftOutAfterIt() {
    release();
    var ask =
        new Blanking.Ask(
            STREET,
            Optional.empty(),
            BlankOrder.Reason.DRILL,
            Optional.of(Duration.ofMinutes(30)),
            "");
    blanking.blank(ask, "zhang", NOW);
    assertThat(timestamp().blanked().getFirst().until()).hasValue(NOW.plusSeconds(1800));
    Instant after = NOW.plus(Duration.ofHours(2));
    office.publisher.resign(after);
    assertThat(timestamp().blanked()).isEmpty();
    assertThat(blanking.inForce(after)).isEmpty();
    assertThat(blanking.newest(1).getFirst().holds(after)).isFalse();
  }

  @Test
  void anOrderBeforeTheFirstReleaseGoesOutWithIt() {
    blanking.blank(ask(STREET), "zhang", NOW);
    assertThat(office.file("timestamp.json")).isEmpty();
    release();
    assertThat(timestamp().blanked()).hasSize(1);
  }

  @Test
  void everyOrderAndEveryLiftingCallsReadersOnce() {
    release();
    Mark before = new Published(office.database).mark();
    Blanked made = blanking.blank(ask(STREET), "zhang", NOW);
    Mark blank = new Published(office.database).mark();
    blanking.lift(made.id(), "zhang", NOW);
    Mark lifted = new Published(office.database).mark();
    assertThat(List.of(before.calls(), blank.calls(), lifted.calls())).containsExactly(1L, 2L, 3L);
    assertThat(lifted.release()).isEqualTo(1);
    assertThat(blank.timestamp()).isNotEqualTo(before.timestamp());
  }

  @Test
  void aTimestampFullOfOrdersIsStillOneThatReadersTake() {
    release();
    for (int i = 0; i < BlankOrder.MOST; i++) {
      String longest = "s" + i + "-".repeat(32 - ("s" + i).length());
      blanking.blank(ask(STREET, longest, ""), "zhang", NOW);
    }
    assertThat(office.bytes("timestamp.json").length).isLessThan(16_384);
    assertThat(timestamp().blanked()).hasSize(BlankOrder.MOST);
    assertThatThrownBy(() -> blanking.blank(ask(DISTRICT), "zhang", NOW))
        .isInstanceOf(InvalidContent.class)
        .hasMessageContaining("上级单位");
  }

  @Test
  void withoutKeysNobodyIsToldThatScreensAreBlank() {
    release();
    var mute =
        new Desk(office.database, Optional.empty(), () -> {}, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThatThrownBy(() -> mute.blanks().blank(ask(STREET), "zhang"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("屏幕听不到");
    assertThat(blanking.newest(1)).isEmpty();
  }

  @Test
  void aNoteOfManyLinesIsRefused() {
    assertThatThrownBy(() -> ask(STREET, "hall", "一\n二")).isInstanceOf(InvalidContent.class);
  }

  private void release() {
    office.approve(fee("f-a", "20.00"));
    office.publish();
  }

  private Timestamp timestamp() {
    return new MetadataJson().timestamp(office.bytes("timestamp.json")).body();
  }

  private List<AuditEntry> record() {
    return office
        .database
        .read(t -> t.audit().find(AuditQuery.ALL, Set.of(Scope.EVERYWHERE), ZoneOffset.UTC))
        .items();
  }

  private static Blanking.Ask ask(UnitId unit) {
    return new Blanking.Ask(
        unit, Optional.empty(), BlankOrder.Reason.CONTENT, Optional.empty(), "");
  }

  private static Blanking.Ask ask(UnitId unit, String screen, String note) {
    return new Blanking.Ask(
        unit,
        Optional.of(new BoardName(screen)),
        BlankOrder.Reason.CONTENT,
        Optional.empty(),
        note);
  }
}
