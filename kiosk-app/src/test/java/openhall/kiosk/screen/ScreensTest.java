package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import openhall.content.FinderAid;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import org.junit.jupiter.api.Test;

final class ScreensTest {
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);

  @Test
  void statusNamesDateReleaseAndCheck() {
    assertThat(home().chrome().status()).isEqualTo("内容截至 2026年11月22日 09:14 · 第 12 版 · 已核验");
    assertThat(home().chrome().place()).isEqualTo("平安街道便民服务中心");
    assertThat(home().chrome().date()).isEqualTo("11月23日 星期一");
  }

  @Test
  void aBlankedScreenHasNoWordOfTheContentAlsoOnTheStaffsPages() {
    State blank = Navigator.next(State.home(10), new Event.Blanked(true));
    State door = Navigator.next(blank, new Event.SealHeld());
    for (State state : List.of(blank, door)) {
      Chrome chrome = screen(state).chrome();
      assertThat(chrome.place()).isEqualTo("便民服务大厅");
      assertThat(chrome.phone()).isEqualTo("请到咨询台反映");
      assertThat(chrome.clock()).isEqualTo("09:26");
    }
    var page = (Screen.Blank) screen(blank);
    assertThat(page.title() + page.words()).isEqualTo("本屏暂停显示请到窗口咨询办理");
  }

  @Test
  void homeLeadsToTheThreeDisclosures() {
    var home = (Screen.Home) home();
    assertThat(home.tiles())
        .extracting(Tile::title)
        .contains("办事指南", "收费公示", "办事制度", "结果公开", "公告公示", "部门与窗口");
  }

  @Test
  void everyProcedureIsReachableInThreeTouches() {
    Set<ItemKey> reached = new HashSet<>();
    State guide = Navigator.next(State.home(10), tile("办事指南"));
    for (Link group : pagesOf(guide, ScreensTest::links)) {
      State list = Navigator.next(guide, group.tap());
      for (Link procedure : pagesOf(list, ScreensTest::links)) {
        State page = Navigator.next(list, procedure.tap());
        assertThat(screen(page)).isInstanceOf(Screen.ProcedurePage.class);
        reached.add(((Place.Page) page.place()).key());
      }
    }
    assertThat(reached)
        .isEqualTo(Set.copyOf(SAMPLE.items(Procedure.class).stream().map(Item::key).toList()));
  }

  @Test
  void everyTelephoneForComplaintsIsOneTouchAwayAndStandsOnce() {
    State state = Navigator.next(State.home(10), new Event.Open(new Place.Hotlines()));
    List<Section> sections = ((Screen.Hotlines) screen(state)).sections();
    assertThat(sections.getFirst().title()).contains("投诉");
    List<String> phones =
        sections.getFirst().parts().stream().map(part -> ((Part.Call) part).phone()).toList();
    assertThat(phones).contains("5832 0119", "5832 0019").doesNotHaveDuplicates();
  }

  @Test
  void everyItemHasAScreenWithoutAnEmptyBox() {
    for (Item item : SAMPLE.items().values()) {
      if (item instanceof FinderAid || item instanceof Picture || item instanceof Programme) {
        continue;
      }
      State state = Navigator.next(State.home(10), new Event.Open(new Place.Page(item.key())));
      assertThat(sections(screen(state)))
          .allSatisfy(section -> assertThat(section.parts()).as(section.title()).isNotEmpty());
    }
  }

  @Test
  void withdrawnItemIsSaidToBeGone() {
    ItemKey key = new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-renew"));
    State state = Navigator.next(State.home(10), new Event.Open(new Place.Page(key)));
    assertThat(Screens.screen(state, SAMPLE.without(key), NOW)).isInstanceOf(Screen.Gone.class);
  }

  @Test
  void withoutContentTheKioskSaysWhatIsGoingOn() {
    Screen screen = Screens.screen(State.home(10), SampleCatalogue.empty(), NOW);
    assertThat(screen).isInstanceOf(Screen.NothingYet.class);
    assertThat(screen.chrome().status()).isEqualTo("尚未收到内容");
  }

  @Test
  void idleWarningCoversTheScreenItAsksAbout() {
    State state = Navigator.next(State.home(10), new Event.Open(new Place.Rules()));
    for (int i = 0; i < 65; i++) {
      state = Navigator.next(state, new Event.SecondPassed());
    }
    var warning = (Screen.IdleWarning) screen(state);
    assertThat(warning.secondsLeft()).isEqualTo(15);
    assertThat(warning.under()).isInstanceOf(Screen.RuleList.class);
  }

  private static Screen home() {
    return screen(State.home(10));
  }

  private static Event tile(String title) {
    return ((Screen.Home) home())
        .tiles().stream().filter(t -> t.title().equals(title)).findFirst().orElseThrow().tap();
  }

  private static Screen screen(State state) {
    return Screens.screen(state, SAMPLE, NOW);
  }

  private static List<Link> links(Screen screen) {
    return switch (screen) {
      case Screen.Guide guide -> guide.groups();
      case Screen.ProcedureList list -> list.rows();
      default -> throw new AssertionError(screen);
    };
  }

  private static Paging paging(Screen screen) {
    return switch (screen) {
      case Screen.Guide guide -> guide.paging();
      case Screen.ProcedureList list -> list.paging();
      default -> throw new AssertionError(screen);
    };
  }

  private static <T> List<T> pagesOf(
      State state, java.util.function.Function<Screen, List<T>> rows) {
    int pages = paging(screen(state)).pages();
    return Stream.iterate(0, page -> page < pages, page -> page + 1)
        .map(page -> Navigator.next(state, new Event.TurnTo(page)))
        .flatMap(turned -> rows.apply(screen(turned)).stream())
        .toList();
  }

  private static List<Section> sections(Screen screen) {
    return switch (screen) {
      case Screen.ProcedurePage page -> page.sections();
      case Screen.FeePage page -> page.sections();
      case Screen.RulePage page -> page.sections();
      case Screen.NoticePage page -> page.sections();
      case Screen.DepartmentPage page -> page.sections();
      case Screen.HallPage page -> page.sections();
      default -> throw new AssertionError(screen);
    };
  }
}
