package openhall.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import openhall.content.Programme;
import openhall.kiosk.board.Visible;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.board.timetable.Timetable;
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
  private final Omissions omissions;
  private Instant composed = Instant.MIN;
  private Instant until = Instant.MIN;
  private CardPages sent = CardPages.NONE;
  private @Nullable StoreCatalogue catalogue;
  private @Nullable OnGlass confirmed;

  CardFront(LedCard card, InstantSource clock, ZoneId zone) {
    this.card = card;
    this.clock = clock;
    this.zone = zone;
    this.keeper = new CardKeeper(card.name().value(), card.driver(), CardKeeper.Rhythm.USUAL);
    this.omissions = new Omissions(card.name().value());
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
  }

  @Override
  public void release(StoreCatalogue next) {
    catalogue = next;
    composed = clock.instant();
    LocalDateTime local = LocalDateTime.ofInstant(composed, zone);
    Due due = new Timetable(next.items(Programme.class), card.name(), zone).at(composed);
    Instant hour = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).atZone(zone).toInstant();
    until = due.until().isBefore(hour) ? due.until() : hour;
    CardShow show = CardShow.of(card, next, local, due);
    sent = show.pages();
    keeper.show(sent);
    omissions.are(show.unfit());
  }

  @Override
  public void second() {
    Instant now = clock.instant();
    if (catalogue != null && (now.isBefore(composed) || !now.isBefore(until))) {
      release(catalogue);
    }
    hear();
  }

  /** What the card shows is known only while it confirms it. */
  private void hear() {
    switch (keeper.state()) {
      case CardState.Shows(var pages, _) -> {
        if (pages.equals(sent) && catalogue != null) {
          var line = new Visible("字幕", pages.items());
          confirmed = new OnGlass(card.name().value(), catalogue, List.of(line));
        }
      }
      case CardState.Lost _, CardState.Waiting _ -> confirmed = null;
    }
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
    words.put("card", keeper.state().words());
    words.put("leftOut", omissions.last());
    return Map.copyOf(words);
  }

  @Override
  public List<OnGlass> glass() {
    return confirmed == null ? List.of() : List.of(confirmed);
  }
}
