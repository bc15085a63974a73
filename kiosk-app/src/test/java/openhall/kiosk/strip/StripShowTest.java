package openhall.kiosk.strip;

import static openhall.kiosk.board.timetable.Programmes.always;
import static openhall.kiosk.board.timetable.Programmes.hours;
import static openhall.kiosk.board.timetable.Programmes.quiet;
import static openhall.kiosk.board.timetable.Programmes.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.Zone;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.board.timetable.Programmes;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.Test;

/** A strip through releases, days and emergencies. */
final class StripShowTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant MORNING = at(LocalDate.of(2026, 11, 20));
  private static final ItemKey COLD = key("n-emergency-cold");
  private static final SampleCatalogue SAMPLE =
      SampleCatalogue.sample().without(key("n-emergency-water"));
  private static final int LONG = 3600;

  private final StripShow glides = show("door=512x64");
  private final StripShow stands = show("door=512x64,lines=2,still");

  @Test
  void everyRoundShowsOthers() {
    for (StripShow show : List.of(glides, stands)) {
      release(show, SAMPLE, MORNING);
      List<ItemKey> first = show.visible();
      tick(show, MORNING.plusSeconds(LONG));
      assertThat(show.visible()).isNotEmpty().isNotEqualTo(first);
    }
  }

  @Test
  void anotherReleaseWaitsForTheEndOfTheRound() {
    release(glides, SAMPLE, MORNING);
    List<ItemKey> first = glides.visible();
    SampleCatalogue next = SampleCatalogue.of(List.of(item("h-pingan"), item("r-first-contact")));
    release(glides, next, MORNING.plusSeconds(5));
    tick(glides, MORNING.plusSeconds(6));
    assertThat(glides.visible()).isEqualTo(first);
    assertThat(glides.release()).contains(SAMPLE);
    tick(glides, MORNING.plusSeconds(LONG));
    assertThat(glides.release()).contains(next);
    assertThat(glides.visible()).containsExactlyInAnyOrder(key("h-pingan"), key("r-first-contact"));
  }

  @Test
  void anEmergencyAndItsEndDoNotWait() {
    SampleCatalogue calm = SAMPLE.without(COLD);
    Instant cold = at(LocalDate.of(2026, 11, 22));
    release(glides, calm, cold);
    release(glides, SAMPLE, cold.plusSeconds(5));
    assertThat(glides.visible()).containsExactly(COLD);
    release(glides, calm, cold.plusSeconds(9));
    assertThat(glides.visible()).isNotEmpty().doesNotContain(COLD);
  }

  @Test
  void aStripSaysWhatItsProgrammeTellsItInTheTimeForThat() {
    release(glides, SAMPLE.with(programme("办事不求人，进门有人问。")), MORNING);
    assertThat(glides.visible()).doesNotContain(key("b-door"));
    tick(glides, MORNING.plusSeconds(34 * 60));
    assertThat(glides.visible()).containsExactly(key("b-door"));
    tick(glides, MORNING.plusSeconds(94 * 60));
    assertThat(glides.visible()).isNotEmpty().doesNotContain(key("b-door"));
  }

  /** From eight in the evening, but for emergencies (C45). */
  @Test
  void inTheQuietHoursOfItsProgrammeAStripIsDark() {
    release(glides, SAMPLE.with(programme("欢迎光临")), MORNING);
    assertThat(glides.visible()).isNotEmpty();
    tick(glides, MORNING.plusSeconds(12 * LONG));
    assertThat(glides.visible()).isEmpty();
    assertThat(Fx.call(() -> glides.node().getChildrenUnmodifiable())).isEmpty();
    tick(glides, MORNING.plusSeconds(36 * LONG));
    assertThat(glides.visible()).containsExactly(COLD);
  }

  @Test
  void aNewDayIsComposedAnewWithoutANetwork() {
    release(glides, SAMPLE, MORNING);
    assertThat(glides.visible()).doesNotContain(COLD);
    tick(glides, at(LocalDate.of(2026, 11, 21)));
    assertThat(glides.visible()).containsExactly(COLD);
    tick(glides, at(LocalDate.of(2026, 11, 26)));
    assertThat(glides.visible()).isNotEmpty().doesNotContain(COLD);
  }

  @Test
  void aClockThatIsPutBackStopsNothing() {
    release(stands, SAMPLE, MORNING);
    tick(stands, MORNING.minusSeconds(60));
    List<ItemKey> first = stands.visible();
    tick(stands, MORNING.plusSeconds(LONG));
    assertThat(stands.visible()).isNotEqualTo(first);
  }

  @Test
  void aClockThatIsSetBackLeavesNothingOfLaterOnTheStrip() {
    release(glides, SAMPLE.with(programme("进门有人问。")), MORNING);
    tick(glides, MORNING.plusSeconds(34 * 60));
    assertThat(glides.visible()).containsExactly(key("b-door"));
    tick(glides, MORNING.plusSeconds(60));
    assertThat(glides.visible()).isNotEmpty().doesNotContain(key("b-door"));
  }

  @Test
  void aStripSaysOfItsContentWhatItsProgrammeChooses() {
    Scene rules = new Scene.Pages(Set.of(Scene.Subject.RULES), List.of());
    release(glides, SAMPLE.with(Programmes.programme("b-1", "door", 0, always(rules))), MORNING);
    assertThat(glides.visible()).isNotEmpty().allMatch(key -> key.id().value().startsWith("r-"));
  }

  @Test
  void nothingToSayShowsNothing() {
    release(glides, SampleCatalogue.empty(), MORNING);
    tick(glides, MORNING.plusSeconds(LONG));
    assertThat(glides.visible()).isEmpty();
  }

  /** Private use: no font here has it. */
  @Test
  void whatNoFontHasIsLeftOutAndToldNeverDrawnAsABox() {
    Item rule = SampleCatalogue.renamed(item("r-first-contact"), "首问\uE123制");
    release(glides, SampleCatalogue.of(List.of(rule, item("h-pingan"))), MORNING);
    assertThat(glides.visible()).containsExactly(key("h-pingan"));
    assertThat(glides.unfit()).singleElement().asString().contains("首问", "字体缺 U+E123");
  }

  /** From ten to eleven, and dark from eight in the evening. */
  private static Programme programme(String sentence) {
    Scene ticker = new Scene.Ticker(List.of(sentence));
    Zone.Turn turn = turn(ticker, 0, hours("10:00", "11:00"));
    return quiet(Programmes.programme("b-door", "door", 0, turn), hours("20:00", "07:00"));
  }

  @Test
  void aBlankedStripSaysOneSentenceOfItsOwnAlsoInAnEmergency() {
    Instant cold = at(LocalDate.of(2026, 11, 22));
    for (StripShow show : List.of(glides, stands)) {
      release(show, SAMPLE.without(COLD), cold);
      blank(show, true, cold);
      assertThat("本屏暂停显示，请到窗口咨询").startsWith(words(show));
      assertThat(words(show)).startsWith("本屏暂停显示");
      release(show, SAMPLE, cold.plusSeconds(5));
      tick(show, cold.plusSeconds(LONG));
      assertThat("本屏暂停显示，请到窗口咨询").startsWith(words(show));
      assertThat(words(show)).startsWith("本屏暂停显示");
      assertThat(show.visible()).isEmpty();
      blank(show, false, cold.plusSeconds(LONG));
      assertThat(show.visible()).containsExactly(COLD);
    }
  }

  private static void blank(StripShow show, boolean order, Instant now) {
    Fx.call(() -> {
      show.blank(order, now);
      return show;
    });
  }

  private static String words(StripShow show) {
    return Fx.call(() ->
        show.node().getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).getText())
            .collect(Collectors.joining()));
  }

  private static StripShow show(String written) {
    return Fx.call(() -> StripShow.of(LedStrip.of(written), new Gliding(Gliding.Way.JAVAFX), ZONE));
  }

  private static void release(StripShow show, SampleCatalogue catalogue, Instant now) {
    Fx.call(() -> {
      show.release(catalogue, now);
      return show;
    });
  }

  private static void tick(StripShow show, Instant now) {
    Fx.call(() -> {
      show.at(now);
      return show;
    });
  }

  private static Item item(String id) {
    return SAMPLE.item(key(id)).orElseThrow();
  }

  private static ItemKey key(String id) {
    return new ItemKey(SampleCatalogue.PINGAN, new ItemId(id));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(9, 26).atZone(ZONE).toInstant();
  }
}
