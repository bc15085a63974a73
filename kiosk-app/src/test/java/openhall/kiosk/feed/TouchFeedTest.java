package openhall.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.CatalogueView;
import openhall.kiosk.screen.Equipment;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.PaperFormat;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Printing;
import openhall.kiosk.screen.Room;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.State;
import org.junit.jupiter.api.Test;

/** Never stuck: a page that fails is one page, and a release moves nothing under a finger. */
final class TouchFeedTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace"));
  private static final Event OPEN = new Event.Open(new Place.Page(CARD));

  private static final ItemKey TORN = new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-elevator"));
  private static final Event OPEN_TORN = new Event.Open(new Place.Page(TORN));

  private final Noted noted = new Noted();

  @Test
  void aFailingPageShowsItsCodeAndHomeAndTelephonesStillWork() {
    TouchFeed feed = feed(new Failing(SAMPLE, TORN));
    feed.on(OPEN_TORN);
    assertThat(feed.screen().get()).isInstanceOf(Screen.Trouble.class);
    var trouble = (Screen.Trouble) feed.screen().get();
    assertThat(trouble.code()).matches("P-[2-9A-HJ-NP-Z]{3}");
    assertThat(trouble.chrome().phone()).matches("[0-9 -]{7,}");
    assertThat(noted.codes).containsExactly(trouble.code());
    feed.on(new Event.Open(new Place.Hotlines()));
    assertThat(feed.screen().get()).isInstanceOf(Screen.Hotlines.class);
    feed.on(new Event.Home());
    assertThat(feed.screen().get()).isInstanceOf(Screen.Home.class);
  }

  @Test
  void whoListensIsStillThereButNotWhoOnlyHearsTheQuestionWhetherHeIs() {
    TouchFeed feed = feed(SAMPLE);
    feed.on(OPEN);
    for (int second = 0; second < 2 * Navigator.WARN_AFTER; second++) {
      feed.second(true);
    }
    assertThat(feed.screen().get()).isInstanceOf(Screen.ProcedurePage.class);
    for (int second = 0; second < Navigator.WARN_AFTER; second++) {
      feed.second(false);
    }
    assertThat(feed.screen().get()).isInstanceOf(Screen.IdleWarning.class);
    for (int second = 0; second < Navigator.ANSWER_WITHIN; second++) {
      feed.second(true);
    }
    assertThat(feed.screen().get()).isInstanceOf(Screen.Home.class);
  }

  @Test
  void theSameFailureHasTheSameCodeAndIsToldOnce() {
    TouchFeed feed = feed(new Failing(SAMPLE, TORN));
    feed.on(OPEN_TORN);
    feed.on(new Event.SecondPassed());
    feed.on(new Event.SecondPassed());
    assertThat(noted.codes).hasSize(1);
    feed.on(new Event.Home());
    feed.on(OPEN_TORN);
    assertThat(noted.codes).hasSize(2);
    assertThat(noted.codes.getFirst()).isEqualTo(noted.codes.getLast());
  }

  @Test
  void evenWhereNothingCanBeReadTheGlassSaysWhereToAsk() {
    TouchFeed feed = feed(new Failing(SAMPLE, null));
    assertThat(feed.screen().get()).isInstanceOf(Screen.Trouble.class);
    assertThat(feed.screen().get().chrome().phone()).isEqualTo("请到咨询台反映");
    feed.release(SAMPLE);
    assertThat(feed.screen().get()).isInstanceOf(Screen.Home.class);
  }

  @Test
  void aPageThatCannotBeDrawnIsTroubleUntilItChanges() {
    TouchFeed feed = feed(SAMPLE);
    feed.on(OPEN);
    feed.on(new Event.NotDrawn(new IllegalStateException("a view")));
    assertThat(feed.screen().get()).isInstanceOf(Screen.Trouble.class);
    feed.on(new Event.SecondPassed());
    assertThat(feed.screen().get()).isInstanceOf(Screen.Trouble.class);
    assertThat(noted.codes).hasSize(1);
    feed.on(new Event.Home());
    assertThat(feed.screen().get()).isInstanceOf(Screen.Home.class);
  }

  @Test
  void aReleaseThatWithdrawsWhatIsReadShowsThatItIsGoneAtOnce() {
    TouchFeed feed = feed(SAMPLE);
    feed.on(OPEN);
    feed.release(next(SAMPLE.without(CARD)));
    assertThat(feed.screen().get()).isInstanceOf(Screen.Gone.class);
  }

  @Test
  void aReleaseThatChangesWhatIsReadIsOfferedAndAppliesByTouchOrOnLeaving() {
    for (Event leaving : List.of(new Event.ShowNews(), new Event.Home(), new Event.Back())) {
      TouchFeed feed = feed(SAMPLE);
      feed.on(OPEN);
      feed.release(next(SAMPLE.with(changed())));
      var page = (Screen.ProcedurePage) feed.screen().get();
      assertThat(page.title()).isEqualTo("居民身份证补领");
      assertThat(page.chrome().news()).isEqualTo("内容已更新，点这里看新的");
      assertThat(number(feed)).isEqualTo(12);
      feed.on(leaving);
      assertThat(number(feed)).isEqualTo(13);
      assertThat(feed.screen().get().chrome().news()).isEmpty();
    }
  }

  private static long number(TouchFeed feed) {
    return feed.shown().release().orElseThrow().number();
  }

  @Test
  void oneTouchSendsOneSheetOfTheReleaseThatIsRead() {
    var has = new Equipment(Optional.of(PaperFormat.A4), "");
    var feed =
        new TouchFeed(State.home(new Room(10, false), has), SAMPLE, () -> NOW, (_, _) -> {}, noted);
    feed.on(new Event.Open(new Place.Along(CARD)));
    feed.release(next(SAMPLE.with(changed())));
    feed.on(new Event.Print(CARD));
    feed.on(new Event.Print(CARD));
    assertThat(noted.sheets).singleElement().extracting(Paper::title).isEqualTo("居民身份证补领");
    feed.on(new Event.Printed(CARD, new Printing.Out()));
    assertThat(feed.shown()).as("the page has not been left").isEqualTo(SAMPLE);
    feed.on(new Event.Print(CARD));
    assertThat(noted.sheets).hasSize(2);
  }

  private static Item changed() {
    return SampleCatalogue.renamed(SAMPLE.items().get(CARD), "改过的名称");
  }

  private static SampleCatalogue next(SampleCatalogue of) {
    var release = new Catalogue.Release(13, NOW.minusMinutes(1));
    return new SampleCatalogue(of.unit(), Optional.of(release), of.items(), List.of());
  }

  private TouchFeed feed(Catalogue catalogue) {
    return new TouchFeed(State.home(10), catalogue, () -> NOW, (_, _) -> {}, noted);
  }

  private static final class Noted implements TouchFeed.Attendants {
    private final List<String> codes = new ArrayList<>();
    private final List<Paper> sheets = new ArrayList<>();

    @Override
    public void failed(String code, Place place, Throwable why) {
      codes.add(code);
    }

    @Override
    public void called() {}

    @Override
    public void inside() {}

    @Override
    public void wanted(ItemKey item, Paper paper) {
      sheets.add(paper);
    }

    @Override
    public void knocked(String digits) {}
  }

  /** A catalogue that breaks at one item, or at everything. */
  private record Failing(Catalogue of, @org.jspecify.annotations.Nullable ItemKey at)
      implements CatalogueView {
    @Override
    public Optional<Item> item(ItemKey key) {
      if (at == null || key.equals(at)) {
        throw new IllegalStateException("a torn item");
      }
      return of.item(key);
    }

    @Override
    public <T extends Item> List<T> items(Class<T> type) {
      if (at == null) {
        throw new IllegalStateException("a torn list");
      }
      return of.items(type);
    }
  }
}
