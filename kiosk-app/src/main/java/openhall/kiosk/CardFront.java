package openhall.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.stage.Stage;
import openhall.content.BoardName;
import openhall.kiosk.board.Visible;
import openhall.kiosk.board.timetable.Daypart;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.strip.card.CardKeeper;
import openhall.kiosk.strip.card.CardPages;
import openhall.kiosk.strip.card.CardShow;
import openhall.kiosk.strip.card.CardState;
import openhall.kiosk.strip.card.LedCard;
import org.jspecify.annotations.Nullable;

/**
 * An LED strip behind a control card of its own: it gets each release, and what is due when that
 * changes or an hour is over, and no window here. FX thread only, which never waits for the card.
 */
final class CardFront implements Front {

  private final LedCard card;
  private final InstantSource clock;
  private final ZoneId zone;
  private final CardKeeper keeper;
  private final StripTroubles troubles;
  private boolean blank;
  private @Nullable Daypart daypart;
  private CardPages sent = CardPages.NONE;
  private List<String> unfit = List.of();
  private @Nullable StoreCatalogue catalogue;
  private @Nullable OnGlass confirmed;

  CardFront(LedCard card, InstantSource clock, ZoneId zone, ShowFaults faults) {
    this.card = card;
    this.clock = clock;
    this.zone = zone;
    this.keeper = new CardKeeper(card.name().value(), card.driver(), CardKeeper.Rhythm.USUAL);
    this.troubles = new StripTroubles(card.name().value(), faults);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
  }

  @Override
  public void blank(Predicate<BoardName> ordered) {
    boolean next = ordered.test(card.name());
    if (next != blank) {
      blank = next;
      if (catalogue != null) {
        release(catalogue);
      }
    }
  }

  @Override
  public void release(StoreCatalogue next) {
    catalogue = next;
    ZonedDateTime now = clock.instant().atZone(zone);
    Instant hour = now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    Daypart part = Daypart.of(next, card.name(), zone, now.toInstant()).endingBy(hour);
    daypart = part;
    CardShow show =
        blank ? CardShow.neutral(card) : CardShow.of(card, next, now.toLocalDateTime(), part.due());
    sent = show.pages();
    keeper.show(sent);
    unfit = show.unfit();
  }

  @Override
  public void second() {
    if (catalogue != null && daypart != null && !daypart.contains(clock.instant())) {
      release(catalogue);
    }
    hear();
  }

  /** What the card shows is known only while it confirms it. */
  private void hear() {
    CardState state = keeper.state();
    var lost = state instanceof CardState.Lost ? Stream.of(state.words()) : Stream.<String>empty();
    troubles.are(Stream.concat(unfit.stream(), lost).toList());
    confirmed =
        switch (state) {
          case CardState.Shows(var pages, _) -> pages.equals(sent) ? onCard(pages) : confirmed;
          case CardState.Lost _, CardState.Waiting _ -> null;
        };
  }

  private @Nullable OnGlass onCard(CardPages pages) {
    var line = new Visible("字幕", blank ? List.of() : pages.items());
    return catalogue == null ? null : new OnGlass(card.name().value(), catalogue, List.of(line));
  }

  @Override
  public List<Stage> windows() {
    return List.of();
  }

  @Override
  public Map<String, Object> showing() {
    var words =
        new HashMap<>(
            glass().stream()
                .findFirst()
                .map(glass -> glass.status("Card"))
                .orElseGet(() -> Front.status(Optional.empty(), "Card", List.of())));
    words.put("board", card.name().value());
    words.put("blanked", blank);
    words.put("card", keeper.state().words());
    words.put("leftOut", troubles.now());
    return Map.copyOf(words);
  }

  @Override
  public List<OnGlass> glass() {
    return confirmed == null ? List.of() : List.of(confirmed);
  }
}
