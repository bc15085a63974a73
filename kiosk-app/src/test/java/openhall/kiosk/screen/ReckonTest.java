package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.junit.jupiter.api.Test;

/** 算一算: what a quantity costs, and how that comes about (C3, C5). */
final class ReckonTest {
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final ItemKey WATER = district("f-water");

  @Test
  void aQuantityIsReckonedStepByStep() {
    Screen.Reckoner page = typed(WATER, "home-2026", "356.5");
    assertThat(page.asked()).isEqualTo("全年用水量");
    assertThat(page.unit()).isEqualTo("立方米");
    assertThat(page.sum().figure()).isEqualTo("1397.68");
    assertThat(steps(page))
        .containsExactly(
            new Part.Point("1", "180 × 2.95 = 531 元（不超过 180 立方米）"),
            new Part.Point("2", "120 × 3.95 = 474 元（超过 180 至 300 立方米）"),
            new Part.Point("3", "56.5 × 6.95 = 392.675 元（超过 300 立方米）"),
            new Part.Point("4", "加起来：531 + 474 + 392.675 = 1397.675 元"),
            new Part.Point("5", "四舍五入到分：1397.68 元"));
  }

  @Test
  void percentagesAndFlatAmountsAreSaidAsTheyAre() {
    assertThat(steps(typed(district("f-court"), "property", "120000")))
        .containsExactly(
            new Part.Point("1", "一律 50 元（不超过 10,000 元）"),
            new Part.Point("2", "90,000 × 2.5% = 2250 元（超过 10,000 至 100,000 元）"),
            new Part.Point("3", "20,000 × 2% = 400 元（超过 100,000 至 200,000 元）"),
            new Part.Point("4", "加起来：50 + 2250 + 400 = 2700 元"));
  }

  @Test
  void theLeastIsNamedWhereItHolds() {
    ItemKey city = new ItemKey(SampleCatalogue.PINGAN, new ItemId("f-city"));
    Screen.Reckoner small = typed(city, "shop-waste", "12");
    assertThat(small.sum().figure()).isEqualTo("20");
    assertThat(steps(small))
        .containsExactly(
            new Part.Point("1", "12 × 0.60 = 7.20 元"), new Part.Point("2", "不足 20 元，按 20 元收"));
    assertThat(typed(city, "shop-waste", "50").sum().figure()).isEqualTo("30");
  }

  @Test
  void thatOnlyTheWindowsFigureBindsIsAlwaysSaid() {
    assertThat(typed(WATER, "home-2026", "").note()).isEqualTo("算出来的只供参考，以窗口核定的金额为准");
    assertThat(typed(WATER, "home-2026", "5").note()).isEqualTo("算出来的只供参考，以窗口核定的金额为准");
  }

  @Test
  void beforeAnythingIsTypedTheStandardStandsThereAlone() {
    Screen.Reckoner page = typed(WATER, "home-2026", "");
    assertThat(page.sum().stated()).isFalse();
    assertThat(page.sections()).singleElement().extracting(Section::title).isEqualTo("收费标准");
    assertThat(page.sections().getFirst().hint()).isEqualTo("执行到2026年12月31日");
  }

  @Test
  void keysThatMakeNoNumberArePassedOver() {
    assertThat(typed(WATER, "home-2026", "..x0水05.678").typed()).isEqualTo("0.00");
    assertThat(typed(WATER, "home-2026", "007.5").typed()).isEqualTo("7.5");
    assertThat(typed(WATER, "home-2026", "12345678901").typed()).isEqualTo("123,456,789");
    State state = state(WATER, "home-2026", "12");
    assertThat(typed(Navigator.next(state, new Event.Erase())).typed()).isEqualTo("1");
    assertThat(typed(Navigator.next(state, new Event.Clear())).typed()).isEmpty();
    assertThat(state.typed()).as("what is sought is another thing").isEmpty();
  }

  @Test
  void theSumIsForgottenWithEverythingElse() {
    State state = state(WATER, "home-2026", "356");
    for (int i = 0; i < Navigator.WARN_AFTER + Navigator.ANSWER_WITHIN; i++) {
      state = Navigator.next(state, new Event.SecondPassed());
    }
    assertThat(state).isEqualTo(State.home(10));
    assertThat(Navigator.next(state(WATER, "home-2026", "356"), new Event.Home()).visits())
        .hasSize(1);
  }

  @Test
  void aReleaseMovesNothingUnderWhoTypes() {
    State reading = Navigator.next(state(WATER, "home-2026", "3"), new Event.ReleaseOffered());
    assertThat(Navigator.next(reading, new Event.Typed("5")).news()).isPositive();
    assertThat(Navigator.next(reading, new Event.Back()).news()).isZero();
  }

  @Test
  void whatAppliesNoLongerIsNotReckonedAndWhatIsComingIsSaidToBe() {
    State old = state(WATER, "home-2026", "5");
    LocalDateTime later = LocalDate.of(2027, 1, 1).atStartOfDay();
    assertThat(Screens.screen(old, SAMPLE, later.minusSeconds(1)))
        .isInstanceOf(Screen.Reckoner.class);
    assertThat(Screens.screen(old, SAMPLE, later)).isInstanceOf(Screen.Gone.class);
    assertThat(typed(WATER, "home-2027", "5").sections().getLast().hint())
        .isEqualTo("2027年1月1日起执行");
  }

  @Test
  void aFeeThatIsNoTariffOffersNoSum() {
    var page =
        (Screen.FeePage)
            Screens.screen(
                Navigator.next(State.home(10), new Event.Open(new Place.Page(district("f-court")))),
                SAMPLE,
                NOW);
    assertThat(page.groups().getFirst().rows())
        .extracting(row -> row.reckon().isPresent())
        .containsExactly(true, false, false);
    assertThat(Screens.screen(state(district("f-court"), "labour", "5"), SAMPLE, NOW))
        .isInstanceOf(Screen.Gone.class);
  }

  private static List<Part> steps(Screen.Reckoner page) {
    assertThat(page.sections().getFirst().title()).isEqualTo("怎么算的");
    return page.sections().getFirst().parts();
  }

  private static Screen.Reckoner typed(ItemKey schedule, String fee, String keys) {
    return typed(state(schedule, fee, keys));
  }

  private static Screen.Reckoner typed(State state) {
    return (Screen.Reckoner) Screens.screen(state, SAMPLE, NOW);
  }

  private static State state(ItemKey schedule, String fee, String keys) {
    Place sum = new Place.Reckon(schedule, fee);
    return Navigator.next(
        Navigator.next(State.home(10), new Event.Open(sum)), new Event.Typed(keys));
  }

  private static ItemKey district(String id) {
    return new ItemKey(new UnitId("nanhe"), new ItemId(id));
  }
}
