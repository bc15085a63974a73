package openhall.kiosk.board;

import static openhall.kiosk.board.timetable.Programmes.always;
import static openhall.kiosk.board.timetable.Programmes.head;
import static openhall.kiosk.board.timetable.Programmes.hours;
import static openhall.kiosk.board.timetable.Programmes.quiet;
import static openhall.kiosk.board.timetable.Programmes.turn;
import static openhall.kiosk.board.timetable.Programmes.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import openhall.content.Block;
import openhall.content.BoardName;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.Period;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.Zone;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.board.timetable.Programmes;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.Test;

/** What a board does with its programme (D1, C45). */
final class BoardShowTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = at("2026-12-07T09:26");
  private static final Layout LAYOUT = new Layout(1920, 1080, new Scale(1.0, 3000));

  private final SampleCatalogue sample = SampleCatalogue.sample();
  private final BoardView view = Fx.call(() -> new BoardView(LAYOUT));
  private Instant now = NOW;
  private final BoardShow show =
      Fx.call(() ->
          new BoardShow(
              new BoardComposer(
                  LAYOUT,
                  new Mishaps(mishap -> {
                    throw mishap.why();
                  })),
              view,
              new Movement(new Gliding(Gliding.Way.JAVAFX)),
              new BoardTime(() -> now, () -> Duration.between(NOW, now).toNanos()),
              new BoardName("hall-1"),
              ZONE));

  @Test
  void aBoardShowsWhatItsProgrammeSaysAndNothingElse() {
    release(
        sample.with(programme(always(new Scene.Pages(Set.of(Scene.Subject.RULES), List.of())))));
    Set<ItemKey> seen = seenFor(Duration.ofMinutes(10));
    assertThat(seen).isNotEmpty().allMatch(key -> key.id().value().startsWith("r-"));
  }

  @Test
  void anItemThatIsNotThereIsPassedOverAndThePartIsNeverBlank() {
    release(sample.with(programme(always(new Scene.OneNotice(new ItemId("n-nowhere"))))));
    assertThat(seenFor(Duration.ofMinutes(10)))
        .anyMatch(key -> key.id().value().startsWith("p-"))
        .anyMatch(key -> key.id().value().startsWith("r-"));
  }

  @Test
  void sceneFollowsSceneByTheTimetable() {
    Zone.Turn night = turn(new Scene.Calls(), 1, hours("17:00", "22:00"));
    release(sample.with(programme(always(new Scene.Clock()), night)));
    assertThat(words(view.node())).doesNotContain("窗口叫号");
    at(at("2026-12-07T17:00"));
    assertThat(words(view.node())).contains("窗口叫号");
    at(at("2026-12-07T22:00"));
    assertThat(words(view.node())).doesNotContain("窗口叫号");
  }

  @Test
  void anEmergencyHasTheBoardAtOnceAndThenTheRestComesBack() {
    release(sample);
    now = NOW.plusSeconds(61);
    release(sample.with(emergency()));
    assertThat(words(view.node())).contains("紧急通知").anyMatch(w -> w.contains("撤离"));
    assertThat(onPages()).containsExactly(emergency().key());
    at(now.plusSeconds(120));
    assertThat(words(view.node())).doesNotContain("紧急通知");
    assertThat(onPages()).isNotEmpty().doesNotContain(emergency().key());
  }

  @Test
  void aReleaseDoesNotTakeThePageAwayFromUnderAReader() {
    release(
        sample.with(programme(always(new Scene.Pages(Set.of(Scene.Subject.RULES), List.of())))));
    now = NOW.plusMillis(2_345).plusNanos(678);
    release(sample.with(programme(always(new Scene.Calls()))));
    assertThat(words(view.node())).doesNotContain("窗口叫号");
    at(NOW.plusMillis(3_456).plusNanos(789));
    assertThat(words(view.node())).doesNotContain("窗口叫号");
    List<ItemKey> page = onPages();
    for (long second = 4; onPages().equals(page); second++) {
      at(NOW.plusSeconds(second));
    }
    assertThat(words(view.node())).contains("窗口叫号");
    assertThat(now).isBefore(NOW.plusSeconds(60));
  }

  @Test
  void aSceneThatIsDueDoesNotTakeThePageAwayFromUnderAReaderEither() {
    Zone.Turn calls = turn(new Scene.Calls(), 1, hours("09:27", "22:00"));
    Zone.Turn rules = always(new Scene.Pages(Set.of(Scene.Subject.RULES), List.of()));
    now = at("2026-12-07T09:26:58");
    release(sample.with(programme(rules, calls)));
    List<ItemKey> page = onPages();
    at(at("2026-12-07T09:27:00"));
    assertThat(words(view.node())).doesNotContain("窗口叫号");
    while (onPages().equals(page)) {
      at(now.plusSeconds(1));
    }
    assertThat(words(view.node())).contains("窗口叫号");
    assertThat(now).isBefore(at("2026-12-07T09:28:00"));
  }

  @Test
  void aNewDayDoesNotWaitForTheEndOfAPage() {
    Programme today = programme(always(new Scene.Calls()));
    now = at("2026-12-07T23:59:59");
    release(sample.with(valid(today, "2026-12-07", "2026-12-07")));
    assertThat(words(view.node())).contains("窗口叫号");
    at(at("2026-12-08T00:00:00"));
    assertThat(words(view.node())).doesNotContain("窗口叫号");
  }

  @Test
  void everyPageComesHoweverOftenTheEmergencyDoes() {
    release(sample.with(emergency()));
    Set<ItemKey> seen = seenFor(Duration.ofHours(2));
    long guides =
        sample.items(Procedure.class).stream()
            .filter(p -> !p.handling().materials().isEmpty())
            .filter(p -> p.head().valid().contains(LocalDate.of(2026, 12, 7)))
            .filter(p -> !seen.contains(p.key()))
            .count();
    assertThat(guides).isZero();
  }

  @Test
  void quietHoursOfTheProgrammeAreToldToThePanel() {
    release(sample.with(quiet(programme(always(new Scene.Clock())), hours("22:00", "06:30"))));
    assertThat(show.isQuiet()).isFalse();
    at(at("2026-12-07T22:00"));
    assertThat(show.isQuiet()).isTrue();
    at(at("2026-12-08T06:30"));
    assertThat(show.isQuiet()).isFalse();
  }

  @Test
  void aClockThatIsSetBackLeavesNothingOfLaterOnTheBoard() {
    Programme later = programme(always(new Scene.Calls()));
    release(sample.with(valid(later, "2026-12-08", "2026-12-09")));
    at(at("2026-12-08T09:00"));
    assertThat(words(view.node())).contains("窗口叫号");
    at(NOW.plusSeconds(5));
    assertThat(words(view.node())).doesNotContain("窗口叫号");
  }

  private void release(SampleCatalogue catalogue) {
    Fx.call(() -> {
      show.release(catalogue);
      return true;
    });
  }

  private void at(Instant next) {
    now = next;
    Fx.call(() -> {
      show.second();
      return true;
    });
  }

  private List<ItemKey> onPages() {
    return Fx.call(show::visible).stream()
        .filter(part -> part.place().equals("页面"))
        .flatMap(part -> part.items().stream())
        .toList();
  }

  private Set<ItemKey> seenFor(Duration time) {
    var seen = new HashSet<ItemKey>();
    for (long second = 0; second < time.toSeconds(); second += 5) {
      at(NOW.plusSeconds(second));
      seen.addAll(onPages());
    }
    return seen;
  }

  private static List<String> words(Node node) {
    return Fx.call(() -> texts(node));
  }

  private static List<String> texts(Node node) {
    return switch (node) {
      case Text text -> List.of(text.getText());
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream().flatMap(c -> texts(c).stream()).toList();
      default -> List.of();
    };
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static Programme programme(Zone.Turn... turns) {
    return Programmes.programme("b-1", "hall-1", 0, turns);
  }

  private static Item emergency() {
    return new Notice(
        head(SampleCatalogue.PINGAN, "n-fire", Period.ALWAYS),
        NoticeType.EMERGENCY,
        Period.ALWAYS,
        "",
        List.of(),
        List.of(new Block.Paragraph("请听从工作人员指挥，从东门有序撤离。")));
  }
}
