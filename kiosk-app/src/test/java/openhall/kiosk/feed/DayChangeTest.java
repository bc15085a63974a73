package openhall.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.FeeRow;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.State;
import org.junit.jupiter.api.Test;

/**
 * A date passes at midnight with no release arriving: the old fee is gone from the glass and the
 * new one is there, wherever somebody stands (C3).
 */
final class DayChangeTest {
  private static final LocalDateTime BEFORE = LocalDate.of(2026, 12, 31).atTime(23, 59, 59);
  private static final ItemKey WATER = new ItemKey(new UnitId("nanhe"), new ItemId("f-water"));

  private LocalDateTime now = BEFORE;
  private final TouchFeed feed =
      new TouchFeed(
          State.home(10), SampleCatalogue.sample(), () -> now, (_, _) -> {}, new Nobody());

  @Test
  void theFeePageThatStandsOpenChangesAtMidnight() {
    feed.on(new Event.Open(new Place.Page(WATER)));
    assertThat(rows())
        .extracting(FeeRow::figure, FeeRow::change)
        .containsExactly(tuple("2.95–6.95", "2027年1月1日起改为 3.10–7.50 元/立方米"));
    secondPasses();
    assertThat(rows())
        .extracting(FeeRow::figure, FeeRow::change)
        .containsExactly(tuple("3.10–7.50", ""));
  }

  @Test
  void theFeeBoardChangesAtMidnight() {
    feed.on(new Event.Open(new Place.FeesOf(Place.FeeFacet.KIND, "行政事业性收费")));
    Function<String, List<String>> charged =
        name ->
            board().stream()
                .filter(row -> row.name().startsWith(name))
                .map(FeeRow::figure)
                .toList();
    assertThat(charged.apply("生活垃圾处理费（居民户")).containsExactly("6");
    secondPasses();
    assertThat(charged.apply("生活垃圾处理费（居民户")).containsExactly("5");
  }

  @Test
  void aSumThatIsBeingTypedWithAnOldRateIsTakenAway() {
    feed.on(new Event.Open(new Place.Reckon(WATER, "home-2026")));
    feed.on(new Event.Typed("100"));
    assertThat(feed.screen().get()).isInstanceOf(Screen.Reckoner.class);
    secondPasses();
    assertThat(feed.screen().get()).isInstanceOf(Screen.Gone.class);
  }

  private void secondPasses() {
    now = now.plusSeconds(1);
    feed.on(new Event.SecondPassed());
  }

  private List<FeeRow> rows() {
    return ((Screen.FeePage) feed.screen().get()).groups().getFirst().rows();
  }

  private List<FeeRow> board() {
    return ((Screen.FeeBoard) feed.screen().get())
        .groups().stream().flatMap(group -> group.rows().stream()).toList();
  }
}
