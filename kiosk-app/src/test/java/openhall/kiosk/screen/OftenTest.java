package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import openhall.content.FinderAid;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

/** W18: what is asked most stands on top. */
final class OftenTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();

  @Test
  void whatStaffHavePinnedComesFirstThenWhatIsOpenedMostHere() {
    SampleCatalogue used =
        SAMPLE.withOpened(List.of(key("p-elevator"), key("p-idcard-replace"), key("p-none")));
    assertThat(titles(used))
        .startsWith("居民身份证补领", "城乡居民基本医疗保险参保登记", "最低生活保障申请", "居住证申领", "既有住宅加装电梯政策辅导与意愿登记")
        .hasSize(6)
        .doesNotHaveDuplicates();
  }

  @Test
  void withoutPinsTheMostOpenedComesFirst() {
    SampleCatalogue used =
        SAMPLE.without(key("s-finding")).withOpened(List.of(key("p-elevator"), key("p-mediation")));
    assertThat(titles(used)).startsWith("既有住宅加装电梯政策辅导与意愿登记", "人民调解申请").hasSize(6);
  }

  @Test
  void withoutEitherTheHandfulSpansWhatTheHallDoes() {
    assertThat(titles(SAMPLE.without(key("s-finding")))).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void theNearestUnitsPinsComeFirstAndMayPointUpwards() {
    FinderAid pins = (FinderAid) item("s-finding");
    ItemKey district = new ItemKey(new openhall.content.UnitId("nanhe"), new ItemId("s-district"));
    var head = pins.head();
    var above =
        new FinderAid(
            new openhall.content.Head(
                district,
                1,
                "南禾区查找设置",
                head.responsiblePost(),
                head.catalogue(),
                head.dates(),
                head.disclosure(),
                head.valid(),
                List.of(),
                ""),
            List.of(),
            List.of(new ItemId("p-marriage")));
    var own = new FinderAid(head, List.of(), List.of(new ItemId("p-passport")));
    assertThat(titles(SAMPLE.with(own).with(above)).subList(0, 2))
        .containsExactly(
            SAMPLE
                .item(new ItemKey(district.unit(), new ItemId("p-passport")))
                .orElseThrow()
                .title(),
            SAMPLE
                .item(new ItemKey(district.unit(), new ItemId("p-marriage")))
                .orElseThrow()
                .title());
  }

  @Test
  void anAidIsNotAPage() {
    State state = Navigator.next(State.home(10), new Event.Open(new Place.Page(key("s-finding"))));
    assertThat(Screens.screen(state, SAMPLE, NOW)).isInstanceOf(Screen.Gone.class);
  }

  private static List<String> titles(Catalogue catalogue) {
    return ((Screen.Home) Screens.screen(State.home(10), catalogue, NOW))
        .suggestions().stream().map(Link::note).toList();
  }

  private static Item item(String id) {
    return SAMPLE.item(key(id)).orElseThrow();
  }

  private static ItemKey key(String id) {
    return new ItemKey(SampleCatalogue.PINGAN, new ItemId(id));
  }
}
