package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

/** A release arrives while somebody reads. */
final class ArrivalTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final SampleCatalogue SHOWN = SampleCatalogue.sample();
  private static final ItemKey CARD = key("p-idcard-replace");
  private static final ItemKey OTHER = key("p-elevator");
  private static final State READING = after(new Event.Open(new Place.Page(CARD)));

  @Test
  void anUntouchedHomeTakesItAtOnce() {
    assertThat(atOnce(State.home(10), changed(CARD))).isTrue();
  }

  @Test
  void aKioskWithoutContentTakesTheFirstAtOnce() {
    assertThat(Arrival.atOnce(READING, SampleCatalogue.empty(), SHOWN, NOW)).isTrue();
  }

  @Test
  void whatIsBeingReadAndHasChangedIsOffered() {
    assertThat(atOnce(READING, changed(CARD))).isFalse();
  }

  @Test
  void whatChangesNothingHereIsTakenWithoutAWord() {
    assertThat(atOnce(READING, changed(OTHER))).isTrue();
  }

  @Test
  void whatIsBeingReadAndHasBeenWithdrawnGoesAtOnce() {
    assertThat(atOnce(READING, next(SHOWN.without(CARD)))).isTrue();
  }

  @Test
  void theTitleOfWhatHasBeenWithdrawnGoesAtOnceFromAListToo() {
    State list = after(new Event.Open(new Place.Notices()));
    var screen = (Screen.NoticeList) Screens.screen(list, SHOWN, NOW);
    var first = (Place.Page) ((Event.Open) screen.rows().getFirst().tap()).place();
    assertThat(atOnce(list, next(SHOWN.without(first.key())))).isTrue();
  }

  @Test
  void aWithdrawalElsewhereDoesNotMoveWhatIsBeingRead() {
    SampleCatalogue next = with(SHOWN.without(OTHER), changedItem(CARD));
    assertThat(atOnce(READING, next)).isFalse();
  }

  private static boolean atOnce(State state, Catalogue next) {
    return Arrival.atOnce(state, SHOWN, next, NOW);
  }

  private static SampleCatalogue changed(ItemKey key) {
    return with(SHOWN, changedItem(key));
  }

  private static Item changedItem(ItemKey key) {
    return SampleCatalogue.renamed(SHOWN.items().get(key), "改过的名称");
  }

  private static SampleCatalogue with(SampleCatalogue of, Item item) {
    return next(of.with(item));
  }

  private static SampleCatalogue next(SampleCatalogue of) {
    return new SampleCatalogue(
        of.unit(),
        Optional.of(new Catalogue.Release(13, NOW.minusMinutes(1))),
        of.items(),
        java.util.List.of());
  }

  private static ItemKey key(String id) {
    return new ItemKey(SampleCatalogue.PINGAN, new ItemId(id));
  }

  private static State after(Event... events) {
    return Stream.of(events).reduce(State.home(10), Navigator::next, (a, _) -> a);
  }
}
