package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

/** A sample of what to bring, the plan with the window (H1), and steps with all who take part. */
final class PicturesTest {
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final ItemKey CARD = key("p-idcard-replace");
  private static final ItemKey FORM = key("i-idcard-form");
  private static final ItemKey PLAN = key("i-pingan-plan");
  private static final ItemKey HALL = key("h-pingan");

  @Test
  void aSampleIsLookedAtAndTicksStay() {
    State reading = after(State.home(10), open(CARD), checks(SAMPLE).getFirst().tap());
    Link sample = checks(SAMPLE).get(2).sample().orElseThrow();
    assertThat(sample.side()).isEqualTo("看样图");
    State looking = after(reading, sample.tap());
    var picture = (Screen.PicturePage) screen(looking, SAMPLE);
    assertThat(picture.title()).isEqualTo("居民身份证申领登记表样表");
    assertThat(picture.note()).startsWith("不用自己写");
    assertThat(picture.raster().width()).isEqualTo(1000);
    assertThat(picture.pin()).isEmpty();
    State back = after(looking, new Event.Back());
    assertThat(back.place()).isEqualTo(new Place.Page(CARD));
    assertThat(checks(back, SAMPLE).getFirst().ticked()).isTrue();
  }

  @Test
  void noSampleIsPromisedThatIsNotThere() {
    assertThat(checks(SAMPLE.without(FORM)))
        .allSatisfy(check -> assertThat(check.sample()).isEmpty());
    assertThat(screen(after(State.home(10), open(FORM)), SAMPLE.without(FORM)))
        .isInstanceOf(Screen.Gone.class);
  }

  @Test
  void aWindowIsShownOnThePlanOfItsHall() {
    Link window = ways(SAMPLE, CARD, "去哪里办").getFirst();
    assertThat(window.side()).isEqualTo("看位置");
    var plan = (Screen.PicturePage) screen(after(State.home(10), window.tap()), SAMPLE);
    assertThat(plan.title()).isEqualTo("3 号窗口");
    assertThat(plan.note()).isEqualTo("公安户政 · 一楼东侧 · 平安街道便民服务中心");
    assertThat(plan.pin()).isEqualTo(Optional.of(new Pin(897, 796, "3 号窗口")));
  }

  @Test
  void withoutAPlanAWindowLeadsToItsHallThatSaysSo() {
    SampleCatalogue bare = SAMPLE.without(PLAN);
    Link window = ways(bare, CARD, "去哪里办").getFirst();
    assertThat(window.side()).isEqualTo("看大厅");
    assertThat(window.tap()).isEqualTo(open(HALL));
    var hall = (Screen.HallPage) screen(after(State.home(10), open(HALL)), bare);
    assertThat(hall.sections().getFirst().parts())
        .contains(new Part.Missing("平面图暂时没有，请到 1 号咨询台询问"));
    var gone = new Event.Open(new Place.Plan(HALL, "3"));
    assertThat(screen(after(State.home(10), gone), bare)).isInstanceOf(Screen.Gone.class);
  }

  @Test
  void aPlanWithdrawnWhileItIsReadIsTakenAway() {
    State looking = after(State.home(10), new Event.Open(new Place.Plan(HALL, "3")));
    assertThat(Arrival.atOnce(looking, SAMPLE, SAMPLE.without(PLAN), NOW)).isTrue();
  }

  @Test
  void stepsNameWhoTakesPartAndWhatMayComeBetween() {
    Part.Flow flow = flow(key("p-food-licence"));
    Part.Stage visit = flow.stages().get(2);
    assertThat(visit.time()).isEqualTo("5 个工作日");
    assertThat(visit.said())
        .containsExactly("经营场所 · 南禾区市场监督管理局", "一起办理：平安街道综合行政执法办公室、南禾区消防救援大队", "两名核查人员到店核查");
    assertThat(visit.asides())
        .containsExactly(
            new Part.Aside("可能需要：整改后再次核查", "5 个工作日 · 不计入时限 · 南禾区市场监督管理局 · 食品经营许可和备案管理办法"));
    assertThat(flow(key("p-legal-aid")).anywhere())
        .extracting(Part.Aside::name)
        .containsExactly("可能需要：紧急情况先行援助");
  }

  private static Part.Flow flow(ItemKey item) {
    return (Part.Flow) section(SAMPLE, item, "怎么办").getFirst();
  }

  private static List<Part.Check> checks(SampleCatalogue catalogue) {
    return checks(after(State.home(10), open(CARD)), catalogue);
  }

  private static List<Part.Check> checks(State state, SampleCatalogue catalogue) {
    return ((Screen.ProcedurePage) screen(state, catalogue))
        .sections().getFirst().parts().stream().map(Part.Check.class::cast).toList();
  }

  private static List<Link> ways(SampleCatalogue catalogue, ItemKey item, String title) {
    return section(catalogue, item, title).stream()
        .filter(Part.Way.class::isInstance)
        .map(part -> ((Part.Way) part).link())
        .toList();
  }

  private static List<Part> section(SampleCatalogue catalogue, ItemKey item, String title) {
    return ((Screen.ProcedurePage) screen(after(State.home(10), open(item)), catalogue))
        .sections().stream()
            .filter(section -> section.title().equals(title))
            .findFirst()
            .orElseThrow()
            .parts();
  }

  private static Screen screen(State state, SampleCatalogue catalogue) {
    return Screens.screen(state, catalogue, NOW);
  }

  private static State after(State state, Event... events) {
    State next = state;
    for (Event event : events) {
      next = Navigator.next(next, event);
    }
    return next;
  }

  private static Event open(ItemKey item) {
    return new Event.Open(new Place.Page(item));
  }

  private static ItemKey key(String id) {
    return new ItemKey(SampleCatalogue.PINGAN, new ItemId(id));
  }
}
