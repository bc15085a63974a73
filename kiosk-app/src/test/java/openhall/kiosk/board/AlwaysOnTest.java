package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import openhall.content.BoardName;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.Rule;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a board shows from second to second, whatever happens to it. */
final class AlwaysOnTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Layout LAYOUT = Layout.of(1920, 1080, new Scale(1.0, 3000));
  private static final String BROKEN = "坏掉的制度";

  private final SampleCatalogue sample = calm();
  private final List<Mishaps.Mishap> told = new ArrayList<>();
  private final List<String> drawn = new ArrayList<>();
  private Instant wall = LocalDate.of(2026, 11, 22).atTime(9, 26).atZone(ZONE).toInstant();
  private long seconds;
  private final BoardTime time =
      new BoardTime(() -> wall, () -> Duration.ofSeconds(seconds).toNanos());
  private final BoardShow show = open();

  @BeforeEach
  void begin() {
    release(sample);
  }

  @Test
  void aReleaseTakesTheWholeBoardWhenThePageEndsAndNotBefore() {
    String page = drawn.getLast();
    Catalogue next = changed("换了名的制度");
    release(next);
    assertThat(show.release()).contains(sample);
    assertThat(drawn).last().isEqualTo(page);
    passUntil(next);
    assertThat(drawn).last().isEqualTo("换了名的制度");
  }

  @Test
  void aReleaseWaitsNoLongerThanAMinuteAlsoWhilePaused() {
    time.pause();
    Catalogue next = changed("换了名的制度");
    release(next);
    pass(59);
    assertThat(show.release()).contains(sample);
    pass(1);
    assertThat(show.release()).contains(next);
  }

  @Test
  void anEmergencyTakesTheBoardAtOnceAndEndsAPause() {
    time.pause();
    Catalogue alarmed = sample.with(ChangeoverTest.emergency(sample, LocalDate.of(2026, 11, 22)));
    release(alarmed);
    assertThat(show.release()).contains(alarmed);
    assertThat(time.isPaused()).isFalse();
  }

  @Test
  void aBlankedBoardShowsNothingOfTheContentNotEvenAnEmergencyUntilThatIsLifted() {
    blank(true);
    assertThat(show.visible()).isEmpty();
    Catalogue alarmed = sample.with(ChangeoverTest.emergency(sample, LocalDate.of(2026, 11, 22)));
    release(alarmed);
    pass(60);
    assertThat(show.visible()).isEmpty();
    blank(false);
    assertThat(show.release()).contains(alarmed);
    assertThat(visible()).isNotEmpty();
  }

  private void blank(boolean now) {
    Fx.call(() -> {
      show.blank(now);
      return true;
    });
  }

  @Test
  void pagesTurnAndStandWhilePaused() {
    int before = drawn.size();
    time.pause();
    pass(60);
    assertThat(drawn).hasSize(before);
    time.go();
    pass(60);
    assertThat(drawn.size()).isGreaterThan(before);
  }

  @Test
  void aClockThatIsSetBackOrForwardTurnsNoPage() {
    int before = drawn.size();
    wall = wall.minus(Duration.ofHours(2));
    pass(1);
    wall = wall.plus(Duration.ofHours(3));
    pass(1);
    assertThat(drawn).hasSize(before);
  }

  @Test
  void aPageThatCannotBeDrawnIsSkippedAndToldOnceAndTheNextOneShows() {
    release(changed(BROKEN));
    pass(600);
    assertThat(drawn).doesNotContain(BROKEN);
    assertThat(told)
        .singleElement()
        .satisfies(mishap -> {
          assertThat(mishap.what()).isEqualTo(BROKEN);
          assertThat(mishap.items()).containsExactly(rule().key());
        });
    assertThat(visible()).isNotEmpty();
    release(sample);
    pass(60);
    assertThat(show.release()).contains(sample);
  }

  @Test
  void whatFailsOnlyWhenItIsPaintedGivesWayToTheNextPage() {
    String page = drawn.getLast();
    Fx.call(() -> {
      show.failed(new IllegalStateException("a test"));
      return true;
    });
    assertThat(drawn).last().isNotEqualTo(page);
    assertThat(told).singleElement().extracting(Mishaps.Mishap::what).isEqualTo(page);
  }

  @Test
  void aSupersededFeeIsGoneWhenItsDayIsOverAlsoInTheMiddleOfAPage() {
    wall = LocalDate.of(2026, 12, 31).atTime(23, 59, 58).atZone(ZONE).toInstant();
    pass(1);
    int before = drawn.size();
    pass(1);
    assertThat(drawn.size()).isGreaterThan(before);
  }

  @Test
  void nothingStaysOnTheGlassOfAReleaseWithoutAnything() {
    release(SampleCatalogue.empty());
    pass(60);
    assertThat(show.visible()).isEmpty();
    release(sample);
    assertThat(show.visible()).isNotEmpty();
  }

  @Test
  void saysWhoseWordsAreInWhichPlace() {
    assertThat(show.visible()).extracting(Visible::place).contains("页面", "侧栏");
    assertThat(visible()).isNotEmpty();
  }

  private BoardShow open() {
    return Fx.call(() -> {
      var view = new BoardView(LAYOUT, (_, _, page) -> draw(page));
      var movement = new Movement(new Gliding(Gliding.Way.JAVAFX));
      var composer = new BoardComposer(LAYOUT, new Mishaps(told::add));
      return new BoardShow(composer, view, movement, time, new BoardName("hall"), ZONE);
    });
  }

  private Pane draw(Page page) {
    if (page.title().equals(BROKEN)) {
      throw new IllegalStateException("a test");
    }
    drawn.add(page.title());
    return new Pane();
  }

  private static SampleCatalogue calm() {
    SampleCatalogue all = SampleCatalogue.sample();
    return all.items(Notice.class).stream()
        .filter(notice -> notice.type() == NoticeType.EMERGENCY)
        .map(Notice::key)
        .reduce(all, SampleCatalogue::without, (a, _) -> a);
  }

  private void release(Catalogue next) {
    Fx.call(() -> {
      show.release(next);
      return true;
    });
  }

  private void pass(int much) {
    for (int i = 0; i < much; i++) {
      seconds++;
      wall = wall.plusSeconds(1);
      Fx.call(() -> {
        show.second();
        return true;
      });
    }
  }

  private void passUntil(Catalogue next) {
    for (int i = 0; i < 60 && show.release().filter(next::equals).isEmpty(); i++) {
      pass(1);
    }
    assertThat(show.release()).contains(next);
  }

  private Item rule() {
    return sample.items(Rule.class).getFirst();
  }

  private Catalogue changed(String title) {
    return sample.with(SampleCatalogue.renamed(rule(), title));
  }

  private List<ItemKey> visible() {
    return show.visible().stream().flatMap(part -> part.items().stream()).toList();
  }
}
