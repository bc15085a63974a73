package openhall.kiosk.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import openhall.content.ItemKey;
import openhall.kiosk.screen.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Runs a board: the release it shows, the page that is due, the clock. A new release takes the
 * whole board at once, and a new day composes it anew, so that a superseded fee goes on its date,
 * also offline. FX thread only.
 */
public final class BoardShow {

  private static final Duration NOTICE_TURN = Duration.ofSeconds(12);

  private final BoardComposer composer;
  private final BoardView view;
  private final Movement movement;
  private final ZoneId zone;
  private String mark = "";
  private @Nullable Catalogue catalogue;
  private @Nullable LocalDate day;
  private @Nullable BoardContent content;
  private @Nullable Loop loop;
  private @Nullable Page page;
  private long turn;

  public BoardShow(BoardComposer composer, BoardView view, Movement movement, ZoneId zone) {
    this.composer = composer;
    this.view = view;
    this.movement = movement;
    this.zone = zone;
  }

  /** Shows another release; pages that were not there before come first. */
  public void release(Catalogue next, String nextMark, Instant now) {
    catalogue = next;
    mark = nextMark;
    compose(now);
  }

  /** Shows what is due at that instant; call once a second. */
  public void at(Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    view.clock(local);
    if (!local.toLocalDate().equals(day)) {
      compose(now);
      return;
    }
    due(now);
  }

  /** Items whose words are on the page now. */
  public List<ItemKey> visible() {
    return page == null ? List.of() : page.shows();
  }

  private void compose(Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    day = local.toLocalDate();
    if (catalogue == null) {
      return;
    }
    List<Page> before = content == null ? List.of() : content.pages();
    Optional<BoardContent> composed = composer.compose(catalogue, local, before, mark);
    if (composed.isEmpty()) {
      return;
    }
    content = composed.get();
    loop = new Loop(now, content.pages());
    page = null;
    turn = -1;
    movement.sentences(content.ticker());
    due(now);
  }

  private void due(Instant now) {
    if (loop == null || content == null) {
      return;
    }
    Page next = loop.at(now).page();
    if (!next.equals(page)) {
      page = next;
      view.show(next);
      movement.page(next);
    }
    long nextTurn = Duration.between(loop.start(), now).dividedBy(NOTICE_TURN);
    if (nextTurn != turn) {
      turn = nextTurn;
      view.show(content, Math.toIntExact(turn % Integer.MAX_VALUE));
    }
  }
}
