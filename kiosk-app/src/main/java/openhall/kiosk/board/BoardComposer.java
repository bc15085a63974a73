package openhall.kiosk.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.Scene;
import openhall.content.Sentence;
import openhall.content.Zone;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.board.timetable.Round;
import openhall.kiosk.screen.Catalogue;

/**
 * Composes a board from a release: what its programme says, or without one and nobody's help fees,
 * procedures and rules always in the loop (D1), notices in their period, hotlines in sight. What
 * has just changed comes first.
 */
public final class BoardComposer {

  private static final Scene OPEN_GOVERNMENT =
      new Scene.Pages(
          Set.of(Scene.Subject.FEES, Scene.Subject.PROCEDURES, Scene.Subject.RULES), List.of());
  private static final double TICKER_LETTERS = 1.04;
  private static final double EMERGENCY_LETTERS = 1.4;
  private static final double MOST_OF_A_BAND = 0.62;
  private static final double LEAST_LINES = 6;

  private final Layout layout;
  private final Ruler ruler;
  private final Mishaps mishaps;
  private final boolean still;

  /**
   * @param mishaps what cannot be composed goes there, and the rest is shown
   */
  public BoardComposer(Layout layout, Mishaps mishaps) {
    this(layout, new FxRuler(), mishaps);
  }

  BoardComposer(Layout layout, Ruler ruler, Mishaps mishaps) {
    this(layout, ruler, mishaps, false);
  }

  private BoardComposer(Layout layout, Ruler ruler, Mishaps mishaps, boolean still) {
    this.layout = layout;
    this.ruler = ruler;
    this.mishaps = mishaps;
    this.still = still;
  }

  /** One on whose boards nothing glides: long tables and bands become pages (WCAG 2.2.2). */
  public BoardComposer standing() {
    return new BoardComposer(layout, ruler, mishaps, true);
  }

  Mishaps mishaps() {
    return mishaps;
  }

  /**
   * The board at that time; empty when there is nothing that could fill a page.
   *
   * @param catalogue one release
   * @param before the pages shown until now; what differs from all of them comes first
   */
  public Optional<BoardContent> compose(
      Catalogue catalogue, Due due, LocalDateTime now, List<Page> before) {
    var scenes = new SceneComposer(catalogue, now, ruler, mishaps, still);
    List<Part> parts =
        due.parts().isEmpty() ? byItself(scenes, before) : zones(due, scenes, before);
    return content(scenes, parts);
  }

  /** The board while an emergency has all of it (C45); empty when there is none. */
  public Optional<BoardContent> emergency(Catalogue catalogue, LocalDateTime now) {
    var scenes = new SceneComposer(catalogue, now, ruler, mishaps, still);
    Box place = layout.wholePlace();
    PageArea area =
        PageArea.of(place.width(), place.height(), layout.scale()).larger(EMERGENCY_LETTERS);
    var composer = new PageComposer(area, ruler);
    List<Page> pages =
        scenes.emergencies().stream()
            .map(scenes.made(composer::warning))
            .flatMap(List::stream)
            .toList();
    List<Part> parts =
        pages.isEmpty() ? List.of() : List.of(new Part.Pages(place, area.scale(), pages));
    return content(scenes, parts);
  }

  private static Optional<BoardContent> content(SceneComposer scenes, List<Part> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(new BoardContent(scenes.name(), parts));
  }

  private List<Part> byItself(SceneComposer scenes, List<Page> before) {
    List<Page> pages = newFirst(flat(scenes.pages(OPEN_GOVERNMENT, layout.page())), before);
    if (pages.isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Part>();
    parts.add(new Part.Pages(layout.pagePlace(), layout.scale(), pages));
    if (layout.hasSide()) {
      parts.add(new Part.Side(layout.sidePlace(), sideNotices(scenes), scenes.hotlines()));
    }
    parts.add(band(layout.bandPlace(), scenes, layout.hasSide()));
    return parts;
  }

  private List<Part> zones(Due due, SceneComposer scenes, List<Page> before) {
    List<ItemKey> programme = due.programme().stream().toList();
    return due.parts().stream()
        .flatMap(part -> zone(part, programme, scenes, before).stream())
        .toList();
  }

  /** What has no scene that can be shown now shows what a board shows by itself. */
  private Optional<Part> zone(
      Due.Part due, List<ItemKey> programme, SceneComposer scenes, List<Page> before) {
    Box place = layout.place(due.share());
    Optional<Scene.Ticker> ticker = ticker(due.turns());
    if (ticker.isPresent()) {
      List<String> own = ticker.get().sentences();
      return Optional.of(
          own.isEmpty() ? band(place, scenes, false) : band(place, "", own, programme));
    }
    Box inside = layout.inset(place);
    var area = PageArea.of(inside.width(), inside.height(), layout.scale());
    List<Page> pages = round(due.turns(), scenes, area);
    if (pages.isEmpty() && place.height() < LEAST_LINES * layout.scale().body()) {
      return Optional.of(band(place, scenes, false));
    }
    if (pages.isEmpty()) {
      pages = flat(scenes.pages(OPEN_GOVERNMENT, area));
    }
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part.Pages(inside, area.scale(), newFirst(pages, before)));
  }

  private static Optional<Scene.Ticker> ticker(List<Zone.Turn> turns) {
    List<String> sentences =
        turns.stream()
            .flatMap(turn ->
                turn.scene() instanceof Scene.Ticker some ? some.sentences().stream() : Stream.of())
            .toList();
    boolean any = turns.stream().anyMatch(turn -> turn.scene() instanceof Scene.Ticker);
    return any ? Optional.of(new Scene.Ticker(sentences)) : Optional.empty();
  }

  /** Each turn as often as it weighs, spread evenly. */
  private static List<Page> round(List<Zone.Turn> turns, SceneComposer scenes, PageArea area) {
    var all = new ArrayList<List<List<Page>>>();
    for (Zone.Turn turn : turns) {
      List<List<Page>> once = scenes.pages(turn.scene(), area);
      var often = new ArrayList<List<Page>>();
      for (int i = 0; i < turn.weight(); i++) {
        often.addAll(once);
      }
      all.add(often);
    }
    return flat(Round.of(all));
  }

  /** Where they stand nowhere else the hotlines glide with the notices: always in sight. */
  private Part band(Box place, SceneComposer scenes, boolean hotlinesStand) {
    List<Sentence> said = scenes.said(hotlinesStand);
    List<ItemKey> items = said.stream().map(Sentence::item).distinct().toList();
    List<String> sentences = said.stream().map(Sentence::whole).toList();
    return band(place, "公告", sentences, items);
  }

  private Part band(Box place, String label, List<String> sentences, List<ItemKey> items) {
    double size =
        Math.rint(
            Math.min(layout.scale().body() * TICKER_LETTERS, place.height() * MOST_OF_A_BAND));
    var band = new Part.Band(place, label, size, sentences, items);
    return still ? still(band) : band;
  }

  private Part.Still still(Part.Band band) {
    double room = new Ticker(band).sentences().window().width() - 1.2 * band.size();
    return new Part.Still(
        band,
        band.sentences().stream()
            .flatMap(words -> Lines.of(words, room, band.size(), ruler).stream())
            .toList());
  }

  private static List<Page> flat(List<List<Page>> pages) {
    return pages.stream().flatMap(List::stream).toList();
  }

  private static List<Page> newFirst(List<Page> pages, List<Page> before) {
    if (before.isEmpty()) {
      return pages;
    }
    var known = new HashSet<>(before);
    return pages.stream()
        .sorted(Comparator.comparingInt(page -> known.contains(page) ? 2 : isFees(page) ? 0 : 1))
        .toList();
  }

  private static boolean isFees(Page page) {
    return page instanceof Page.Table;
  }

  private List<Part.Notice> sideNotices(SceneComposer scenes) {
    return scenes.notices().stream()
        .map(scenes.made((Notice n) -> side(n, scenes.today()).stream().toList()))
        .flatMap(List::stream)
        .toList();
  }

  private Optional<Part.Notice> side(Notice notice, LocalDate day) {
    return Wording.period(notice.publicity(), day)
        .map(period ->
            new Part.Notice(
                notice.key(),
                notice.type().label(),
                Lines.of(notice.title(), layout.sideTextWidth(), layout.sideSize(), ruler),
                Lines.of(period, layout.sideTextWidth(), layout.periodSize(), ruler)));
  }
}
