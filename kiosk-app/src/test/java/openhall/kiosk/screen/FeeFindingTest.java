package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import openhall.content.FeeSchedule;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

/** How one comes to a fee: by who charges it, by kind, all at once, and by typing (C3–C6). */
final class FeeFindingTest {
  private static final Catalogue SAMPLE = Indexed.of(SampleCatalogue.sample());
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final ItemKey BUILDING =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-build-fees"));

  @Test
  void enterprisesPublishTheirPricesUnderTheirOwnNames() {
    assertThat(guide(Place.FeeFacet.ENTERPRISE).groups())
        .extracting(Link::title)
        .containsExactlyInAnyOrder(
            "南禾区自来水公司", "南禾区供电公司", "南禾区燃气公司", "南禾区邮政分公司", "南禾区电信分公司", "南禾区有线电视网络公司");
  }

  @Test
  void aWayThatLeadsNowhereIsNotOffered() {
    SampleCatalogue some = SampleCatalogue.sample();
    for (FeeSchedule fees : SAMPLE.items(FeeSchedule.class)) {
      some = some.without(fees.key());
    }
    var guide = (Screen.Guide) Screens.screen(fees(Place.FeeFacet.KIND), some, NOW);
    assertThat(guide.tabs()).extracting(Tab::title).containsExactly("按部门", "按类别");
    assertThat(guide(Place.FeeFacet.KIND).tabs()).hasSize(4);
  }

  @Test
  void whatIsChargedAtOnceShowsItsSumItsPartsAndWhatIsNotInIt() {
    Link together = guide(Place.FeeFacet.TOGETHER).groups().getFirst();
    assertThat(together.side()).isEqualTo("50 元起");
    State state = Navigator.next(fees(Place.FeeFacet.TOGETHER), together.tap());
    var page = (Screen.ProcedurePage) Screens.screen(state, SAMPLE, NOW);
    assertThat(page.answers().getFirst().figure()).isEqualTo("50");
    assertThat(page.answers().getFirst().note()).isEqualTo("一次收齐 4 项");
    List<Part> parts =
        page.sections().stream()
            .filter(section -> section.title().equals("收费依据与减免"))
            .findFirst()
            .orElseThrow()
            .parts();
    assertThat(parts.getFirst())
        .isEqualTo(new Part.Pair("一次收齐", "各按一份计，一次收齐 50–70 元；另按标准计算：建筑垃圾处置费"));
    assertThat(parts).filteredOn(Part.Price.class::isInstance).hasSize(4);
  }

  @Test
  void theSameStandsOnPaper() {
    Paper paper = Screens.paper(BUILDING, State.home(10), SAMPLE, NOW).orElseThrow();
    assertThat(paper.toString()).contains("一次收齐：各按一份计，一次收齐 50–70 元；另按标准计算：建筑垃圾处置费");
  }

  @Test
  void oneTouchFromTheFeesLeadsToASearchThatListsFeesAlone() {
    State board = fees(Place.FeeFacet.DEPARTMENT);
    State search =
        Navigator.next(board, guide(Place.FeeFacet.DEPARTMENT).search().orElseThrow().tap());
    assertThat(found(search))
        .as("before anything is typed: what households pay")
        .extracting(ResultGroup::title)
        .containsExactly("公用事业价费");
    Screen.Search card = screen(Navigator.next(search, new Event.Typed("sfz")));
    assertThat(titles(card)).contains("居民身份证收费").doesNotContain("居民身份证补领");
    assertThat(card.results().getFirst().title()).as("who charges it").isEqualTo("南禾区公安分局");
    Screen.Search water = screen(Navigator.next(search, new Event.Typed("水费")));
    assertThat(water.results().getFirst().results().getFirst())
        .extracting(Result::title, Result::why)
        .containsExactly("居民生活用水价格", "2.95–6.95 元/立方米");
  }

  @Test
  void nineKeysFindFeesAlone() {
    Place nine = new Place.Search(Place.Keys.NINE, Place.Within.FEES);
    State search = Navigator.next(fees(Place.FeeFacet.KIND), new Event.Open(nine));
    State typed = Navigator.next(search, new Event.Typed("⑦③"));
    assertThat(typed.place()).isEqualTo(nine);
    List<String> fees = SAMPLE.items(FeeSchedule.class).stream().map(FeeSchedule::title).toList();
    assertThat(titles(screen(typed))).isNotEmpty().allMatch(fees::contains);
  }

  @Test
  void aFeeIsFoundInTheOrdinarySearchToo() {
    State state = Navigator.next(State.home(10), new Event.Typed("水费"));
    assertThat(titles(screen(state))).contains("居民生活用水价格");
  }

  private static State fees(Place.FeeFacet by) {
    return Navigator.next(State.home(10), new Event.Open(new Place.Fees(by)));
  }

  private static Screen.Guide guide(Place.FeeFacet by) {
    return (Screen.Guide) Screens.screen(fees(by), SAMPLE, NOW);
  }

  private static Screen.Search screen(State state) {
    return (Screen.Search) Screens.screen(state, SAMPLE, NOW);
  }

  private static List<ResultGroup> found(State state) {
    return screen(state).results();
  }

  private static List<String> titles(Screen.Search search) {
    return search.results().stream()
        .flatMap(group -> group.results().stream())
        .map(Result::title)
        .toList();
  }
}
