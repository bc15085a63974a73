package openhall.kiosk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final Mishaps mishaps;
  private final Instant begun;
  private final Map<Part.Pages, Page> pages = new LinkedHashMap<>();
  private final Map<Part.Pages, Loop.Showing> turns = new LinkedHashMap<>();
  private final Map<Part.Still, String> lines = new LinkedHashMap<>();
  private Duration away = Duration.ZERO;
  private @Nullable Instant left;
  private int turn = -1;

  /**
   * @param mishaps pages that cannot be drawn go there and are skipped
   */
  Performance(BoardContent content, BoardView view, Mishaps mishaps, Instant begun) {
    this.content = content;
    this.view = view;
    this.mishaps = mishaps;
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
    lines.clear();
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
    Duration passed = Duration.between(begun, here);
    content.of(Part.Still.class).forEach(still -> line(still, still.line(passed)));
    long turned = passed.dividedBy(NOTICE_TURN);
    int next = (int) Math.floorMod(turned, (long) Integer.MAX_VALUE);
    if (next != turn) {
      turn = next;
      content.of(Part.Side.class).forEach(side -> view.show(side, next));
    }
  }

  /** Whether another page is due in the largest part, or no part has any. */
  boolean isBetweenPages(Instant now) {
    Instant here = now.minus(away);
    return content
        .of(Part.Pages.class)
        .max(Comparator.comparingInt(part -> part.place().width() * part.place().height()))
        .map(part -> !loop(part).at(here).equals(turns.get(part)))
        .orElse(true);
  }

  /** What is on the glass now could not be painted: others take its place. */
  void failed(RuntimeException why, Instant now) {
    pages.values().forEach(page -> mishaps.leaveOut(page, why));
    pages.clear();
    at(now, false);
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

  /**
   * Whose words are on the glass now, and where.
   *
   * @param gliding tells what of it glides
   */
  List<Visible> visible(Movement gliding) {
    return content.parts().stream()
        .map(part ->
            switch (part) {
              case Part.Pages paged -> new Visible("页面", shows(paged));
              case Part.Side side -> new Visible("侧栏", view.shows(side, Math.max(0, turn)));
              case Part.Band band -> new Visible("字幕", shows(band, gliding));
              case Part.Still still -> new Visible("字幕", still.band().items());
            })
        .filter(part -> !part.items().isEmpty())
        .toList();
  }

  private void line(Part.Still part, String due) {
    if (!due.equals(lines.put(part, due))) {
      view.show(part, due);
    }
  }

  private List<ItemKey> shows(Part.Pages part) {
    Page page = pages.get(part);
    return page == null ? List.of() : page.shows();
  }

  private static List<ItemKey> shows(Part.Band band, Movement gliding) {
    return gliding.isInView(new Moving.Words(band)) ? band.items() : List.of();
  }

  private void page(Part.Pages part, Instant here, boolean minute) {
    Loop.Showing due = loop(part).at(here);
    turns.put(part, due);
    for (Page next : loop(part).from(due.page())) {
      boolean stale = minute && next instanceof Page.Clock;
      if (!stale && next.equals(pages.get(part))) {
        return;
      }
      if (mishaps.drawn(next, () -> view.show(part, next))) {
        pages.put(part, next);
        return;
      }
    }
  }

  private Loop loop(Part.Pages part) {
    return new Loop(begun, part.pages());
  }

  private static Stream<Page.GlidingTable> table(Page page) {
    return page instanceof Page.GlidingTable table ? Stream.of(table) : Stream.of();
  }
}
