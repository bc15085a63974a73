package openhall.kiosk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openhall.content.ItemKey;
import org.jspecify.annotations.Nullable;

/**
 * A composed board while it plays: the page that is due in each part, the notice whose turn it is.
 * It may be left and goes on where it was. FX thread only.
 */
final class Performance {

  private static final Duration NOTICE_TURN = Duration.ofSeconds(12);

  private final BoardContent content;
  private final BoardView view;
  private final Instant begun;
  private final Map<Part.Pages, Page> pages = new LinkedHashMap<>();
  private Duration away = Duration.ZERO;
  private @Nullable Instant left;
  private long turn = -1;

  Performance(BoardContent content, BoardView view, Instant begun) {
    this.content = content;
    this.view = view;
    this.begun = begun;
  }

  BoardContent content() {
    return content;
  }

  /** Takes the board, from the beginning or from where it was left. */
  void enter(Instant now) {
    if (left != null) {
      away = away.plus(Duration.between(left, now));
      left = null;
    }
    pages.clear();
    turn = -1;
    view.show(content);
    at(now, false);
  }

  void leave(Instant now) {
    left = now;
  }

  /**
   * Shows what is due.
   *
   * @param minute whether another one has begun
   */
  void at(Instant now, boolean minute) {
    Instant here = now.minus(away);
    content.of(Part.Pages.class).forEach(part -> page(part, here, minute));
    long next = Duration.between(begun, here).dividedBy(NOTICE_TURN);
    if (next != turn) {
      turn = next;
      int shown = Math.toIntExact(Math.floorMod(turn, Integer.MAX_VALUE));
      content.of(Part.Side.class).forEach(side -> view.show(side, shown));
    }
  }

  /** What glides now. */
  List<Moving> moving() {
    var moving = new ArrayList<Moving>();
    content.of(Part.Band.class).map(Moving.Words::new).forEach(moving::add);
    pages.forEach((part, page) ->
        table(page)
            .map(table -> new Moving.Rows(part.place(), part.area(), table))
            .forEach(moving::add));
    return moving;
  }

  /** Items whose words are on the pages now. */
  List<ItemKey> visible() {
    return pages.values().stream().flatMap(page -> page.shows().stream()).distinct().toList();
  }

  private void page(Part.Pages part, Instant here, boolean minute) {
    Page due = new Loop(begun, part.pages()).at(here).page();
    Page shown = pages.get(part);
    boolean stale = minute && due instanceof Page.Clock;
    if (stale || !due.equals(shown)) {
      pages.put(part, due);
      view.show(part, due);
    }
  }

  private static Stream<Page.GlidingTable> table(Page page) {
    return page instanceof Page.GlidingTable table ? Stream.of(table) : Stream.of();
  }
}
