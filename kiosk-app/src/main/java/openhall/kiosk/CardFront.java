package openhall.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import openhall.content.ItemKey;
import openhall.content.Programme;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.board.timetable.Timetable;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.strip.card.CardKeeper;
import openhall.kiosk.strip.card.CardShow;
import openhall.kiosk.strip.card.CardState;
import openhall.kiosk.strip.card.LedCard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An LED strip behind a control card of its own: it gets each release, and what is due when that
 * changes or an hour is over, and no window here. FX thread only, which never waits for the card.
 */
final class CardFront implements Front {

  private static final Logger LOG = LoggerFactory.getLogger(CardFront.class);

  private final LedCard card;
  private final InstantSource clock;
  private final ZoneId zone;
  private final CardKeeper keeper;
  private List<String> leftOut = List.of();
  private List<ItemKey> visible = List.of();
  private Instant composed = Instant.MIN;
  private Instant until = Instant.MIN;
  private @Nullable StoreCatalogue shown;

  CardFront(LedCard card, InstantSource clock, ZoneId zone) {
    this.card = card;
    this.clock = clock;
    this.zone = zone;
    this.keeper = new CardKeeper(card.name().value(), card.driver(), CardKeeper.Rhythm.USUAL);
  }

  @Override
  public void open(StoreCatalogue catalogue, Usage usage) {
    release(catalogue);
  }

  @Override
  public void release(StoreCatalogue catalogue) {
    shown = catalogue;
    composed = clock.instant();
    LocalDateTime local = LocalDateTime.ofInstant(composed, zone);
    Due due = new Timetable(catalogue.items(Programme.class), card.name(), zone).at(composed);
    Instant hour = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).atZone(zone).toInstant();
    until = due.until().isBefore(hour) ? due.until() : hour;
    CardShow show = CardShow.of(card, catalogue, local, due);
    keeper.show(show.pages());
    if (!show.unfit().equals(leftOut)) {
      leftOut = show.unfit();
      leftOut.forEach(words -> LOG.warn("控制卡 {} card {}：{}", card.name(), card.name(), words));
    }
  }

  /** Nobody could read it beside what is public. */
  @Override
  public void notice(String words) {
    // The log and the status page of the machine have it.
  }

  @Override
  public void second() {
    Instant now = clock.instant();
    if (shown != null && (now.isBefore(composed) || !now.isBefore(until))) {
      release(shown);
    }
  }

  @Override
  public List<Stage> windows() {
    return List.of();
  }

  /** What is visible is what the card has confirmed last. */
  @Override
  public Map<String, Object> showing() {
    if (shown == null) {
      return Map.of();
    }
    CardState state = keeper.state();
    if (state instanceof CardState.Shows(var pages, _)) {
      visible = pages.items();
    }
    var words = new HashMap<>(Front.status(shown.release(), "Card", visible));
    words.put("name", card.name().value());
    words.put("card", state.words());
    words.put("leftOut", leftOut);
    return Map.copyOf(words);
  }
}
