package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.Procedure;
import openhall.content.TimeLimit;
import openhall.content.UnitId;
import openhall.kiosk.screen.Catalogue.Found;
import openhall.kiosk.screen.Catalogue.Why;
import org.junit.jupiter.api.Test;

/** What the content says, and does not say, on the day it is looked at. */
final class ContentOnScreenTest {
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final ItemKey WATER = new ItemKey(new UnitId("nanhe"), new ItemId("f-water"));
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-renew"));

  @Test
  void feeSupersededYesterdayIsGoneOffline() {
    assertThat(figures(LocalDate.of(2026, 12, 31))).containsExactly("2.95–6.95");
    assertThat(figures(LocalDate.of(2027, 1, 1))).containsExactly("3.10–7.50");
  }

  @Test
  void aChangeIsAnnouncedWithItsDateBeforeItApplies() {
    var page = (Screen.FeePage) page(WATER, SAMPLE, TODAY);
    assertThat(page.groups().getFirst().rows().getFirst().change())
        .isEqualTo("2027年1月1日起改为 3.10–7.50 元/立方米");
  }

  @Test
  void missingLimitIsSaidInWords() {
    var page = (Screen.ProcedurePage) page(CARD, SAMPLE.with(bare(card())), TODAY);
    assertThat(page.answers())
        .filteredOn(answer -> answer.question().equals("多久办好"))
        .singleElement()
        .satisfies(answer -> {
          assertThat(answer.stated()).isFalse();
          assertThat(answer.figure()).isEqualTo("未填报");
          assertThat(answer.note()).isEqualTo("请到 1 号咨询台询问");
        });
  }

  @Test
  void nothingThatIsMissingLeavesAnEmptyBox() {
    var page = (Screen.ProcedurePage) page(CARD, SAMPLE.with(bare(card())), TODAY);
    assertThat(page.sections())
        .allSatisfy(section -> assertThat(section.parts()).as(section.title()).isNotEmpty());
    var missing = new Part.Missing("窗口未填报此项，请到 1 号咨询台询问");
    assertThat(page.sections().getFirst().parts()).containsExactly(missing);
    assertThat(page.sections())
        .filteredOn(section -> section.title().equals("不服怎么办"))
        .singleElement()
        .satisfies(section -> assertThat(section.parts()).containsExactly(missing));
  }

  @Test
  void anExpiredItemIsNeitherListedNorOpened() {
    Notice notice =
        SAMPLE.items(Notice.class).stream()
            .filter(n -> n.head().valid().hasEnd())
            .findFirst()
            .orElseThrow();
    LocalDate after = notice.head().valid().to().plusDays(1);
    assertThat(page(notice.key(), SAMPLE, after)).isInstanceOf(Screen.Gone.class);
  }

  @Test
  void resultsAndNoticesAreApart() {
    List<Link> notices = rows(new Place.Notices());
    List<Link> results = rows(new Place.Results());
    assertThat(notices).isNotEmpty().doesNotContainAnyElementsOf(results);
    assertThat(results).isNotEmpty();
  }

  @Test
  void everyProcedureCarriesATelephoneForComplaints() {
    for (Procedure procedure : SAMPLE.items(Procedure.class)) {
      assertThat(page(procedure.key(), SAMPLE, TODAY).chrome().phone()).isNotBlank();
    }
  }

  @Test
  void oneLetterFindsNothingYetAndTwoDo() {
    assertThat(search("s").results()).isEmpty();
    assertThat(search("s").advice()).isEqualTo("再按一个字母");
    assertThat(search("身").results()).isNotEmpty();
  }

  @Test
  void aLongReasonLeavesRoomForTheTitle() {
    Catalogue chatty =
        new Talkative(SAMPLE, new Found(CARD, new Why.Elsewhere("很长的说明".repeat(900), 0)));
    State state = Navigator.next(State.home(10), new Event.Typed("说明"));
    var search = (Screen.Search) Screens.screen(state, chatty, TODAY.atTime(9, 0));
    assertThat(search.results().getFirst().results().getFirst().why()).hasSizeLessThan(13);
  }

  private static Screen.Search search(String typed) {
    State state = Navigator.next(State.home(10), new Event.Typed(typed));
    return (Screen.Search) Screens.screen(state, SAMPLE, TODAY.atTime(9, 0));
  }

  private static List<Link> rows(Place place) {
    State state = Navigator.next(State.home(100), new Event.Open(place));
    return ((Screen.NoticeList) Screens.screen(state, SAMPLE, TODAY.atTime(9, 0))).rows();
  }

  private static List<String> figures(LocalDate day) {
    return ((Screen.FeePage) page(WATER, SAMPLE, day))
        .groups().getFirst().rows().stream().map(FeeRow::figure).toList();
  }

  private static Screen page(ItemKey key, Catalogue catalogue, LocalDate day) {
    State state = Navigator.next(State.home(10), new Event.Open(new Place.Page(key)));
    return Screens.screen(state, catalogue, LocalDateTime.of(day, java.time.LocalTime.NOON));
  }

  private static Procedure card() {
    return (Procedure) SAMPLE.item(CARD).orElseThrow();
  }

  /** The same procedure as a source that states next to nothing would have it. */
  private static Procedure bare(Procedure full) {
    return new Procedure(
        full.head(),
        full.scope(),
        new Procedure.Handling(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            "",
            false),
        new Procedure.Limits(
            Optional.empty(),
            new TimeLimit.NotStated(),
            new TimeLimit.NotStated(),
            "",
            Procedure.Limits.VISITS_NOT_STATED,
            ""),
        new Procedure.Charges(Procedure.Charging.CHARGED, List.of(), false),
        new Procedure.Guidance(List.of(), List.of(), List.of(), List.of(), ""));
  }

  /** Finds the same for whatever is typed. */
  private record Talkative(Catalogue of, Found found) implements CatalogueView {
    @Override
    public Findings find(String typed, Set<Item.Kind> among, int limit) {
      return new Findings(List.of(found), List.of());
    }

    @Override
    public List<Found> nearest(String typed, Set<Item.Kind> among, int limit) {
      return List.of();
    }

    @Override
    public List<ItemKey> oftenOpened(LocalDate today) {
      return List.of();
    }
  }
}
