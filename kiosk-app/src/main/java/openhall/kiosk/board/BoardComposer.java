package openhall.kiosk.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.Procedure;
import openhall.content.Rule;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Screens;

/**
 * Composes a board from a release without anybody's help: fees, procedures and rules always in the
 * loop (D1), notices in their period, hotlines in sight. What has just changed comes first.
 */
public final class BoardComposer {

  private static final int HOTLINES = 2;

  private final Layout layout;
  private final Ruler ruler;

  public BoardComposer(Layout layout) {
    this(layout, new FxRuler());
  }

  BoardComposer(Layout layout, Ruler ruler) {
    this.layout = layout;
    this.ruler = ruler;
  }

  /**
   * The board on that day; empty when there is nothing that could fill a page.
   *
   * @param catalogue one release
   * @param before the pages shown until now; what differs from all of them comes first
   */
  public Optional<BoardContent> compose(
      Catalogue catalogue, LocalDateTime now, List<Page> before, String mark) {
    LocalDate day = now.toLocalDate();
    List<Item> items = catalogue.items(Item.class);
    List<Item> shown = items.stream().filter(i -> i.head().valid().contains(day)).toList();
    List<Page> pages = newFirst(pages(shown, catalogue, now), before);
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    List<Notice> current = current(shown, day);
    return Optional.of(
        new BoardContent(
            hall(shown).map(Item::title).orElse("政务公开"),
            pages,
            current.stream().flatMap(n -> side(n, day).stream()).toList(),
            hotlines(shown),
            sentences(current, hotlines(shown)),
            mark));
  }

  private List<Page> pages(List<Item> items, Catalogue catalogue, LocalDateTime now) {
    var composer = new PageComposer(layout, ruler);
    var fees = new ArrayList<List<Page>>();
    subjects(items)
        .forEach((title, list) -> fees.add(composer.fees(title, list, now.toLocalDate())));
    List<List<Page>> guides =
        of(items, Procedure.class).stream()
            .filter(p -> !p.handling().materials().isEmpty())
            .map(p -> composer.procedure(p, Screens.answers(p, catalogue, now)))
            .toList();
    List<List<Page>> rules =
        of(items, Rule.class).stream()
            .sorted(Comparator.comparingInt(Rule::number))
            .map(composer::rule)
            .toList();
    return interleaved(List.of(fees, guides, rules));
  }

  /** Fee schedules by the last level of their catalogue class, such as 户政与出入境. */
  private static Map<String, List<FeeSchedule>> subjects(List<Item> items) {
    return of(items, FeeSchedule.class).stream()
        .collect(Collectors.groupingBy(BoardComposer::subject, TreeMap::new, Collectors.toList()));
  }

  private static String subject(FeeSchedule schedule) {
    String entry = schedule.head().catalogue().entry();
    return "收费标准 · " + entry.substring(entry.lastIndexOf('/') + 1);
  }

  /**
   * Spreads the subjects of each kind evenly over the round; pages of one subject stay together.
   */
  private static List<Page> interleaved(List<List<List<Page>>> kinds) {
    record Placed(double position, List<Page> pages) {}
    var placed = new ArrayList<Placed>();
    for (List<List<Page>> kind : kinds) {
      for (int i = 0; i < kind.size(); i++) {
        placed.add(new Placed((i + 0.5) / kind.size(), kind.get(i)));
      }
    }
    return placed.stream()
        .sorted(Comparator.comparingDouble(Placed::position))
        .flatMap(p -> p.pages().stream())
        .toList();
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
    return page instanceof Page.FeeTable;
  }

  private static List<Notice> current(List<Item> items, LocalDate day) {
    return of(items, Notice.class).stream()
        .filter(n -> n.publicity().contains(day))
        .filter(n -> !n.isResult())
        .sorted(
            Comparator.comparing((Notice n) -> n.type() != NoticeType.EMERGENCY)
                .thenComparing(n -> n.publicity().to())
                .thenComparing(Notice::key))
        .toList();
  }

  private Optional<BoardContent.SideNotice> side(Notice notice, LocalDate day) {
    if (!layout.hasSide()) {
      return Optional.empty();
    }
    return Wording.period(notice.publicity(), day)
        .map(period ->
            new BoardContent.SideNotice(
                notice.type().label(),
                Lines.of(notice.title(), layout.sideTextWidth(), layout.sideSize(), ruler),
                Lines.of(period, layout.sideTextWidth(), layout.periodSize(), ruler)));
  }

  /**
   * Where there is no side column the hotlines glide with the notices: they are always in sight.
   */
  private List<String> sentences(List<Notice> notices, List<BoardContent.Hotline> hotlines) {
    Stream<String> phones =
        layout.hasSide() ? Stream.of() : hotlines.stream().map(h -> h.label() + " " + h.phone());
    return Stream.concat(notices.stream().map(BoardComposer::sentence), phones).toList();
  }

  private static String sentence(Notice notice) {
    String period =
        notice.publicity().hasStart() && notice.publicity().hasEnd()
            ? "（"
                + Wording.day(notice.publicity().from())
                + "至"
                + Wording.day(notice.publicity().to())
                + "）"
            : "";
    return notice.type().label() + "：" + notice.title() + period;
  }

  private static List<BoardContent.Hotline> hotlines(List<Item> items) {
    var lines = new LinkedHashMap<String, BoardContent.Hotline>();
    hall(items).stream()
        .flatMap(hall -> hall.contacts().stream())
        .filter(BoardComposer::isHotline)
        .forEach(c -> lines.putIfAbsent(c.phone(), new BoardContent.Hotline(c.label(), c.phone())));
    return lines.values().stream().limit(HOTLINES).toList();
  }

  private static boolean isHotline(Contact contact) {
    return !contact.phone().isEmpty()
        && switch (contact.purpose()) {
          case COMPLAINT, SUPERVISION -> true;
          case ENQUIRY, EMERGENCY -> false;
        };
  }

  /** The hall of the lowest unit there is. */
  private static Optional<Hall> hall(List<Item> items) {
    return of(items, Hall.class).stream()
        .max(Comparator.comparingInt(hall -> hall.key().unit().lineage().size()));
  }

  private static <T extends Item> List<T> of(List<Item> items, Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
