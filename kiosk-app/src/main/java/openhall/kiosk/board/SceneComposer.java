package openhall.kiosk.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.OneLine;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Rule;
import openhall.content.Scene;
import openhall.content.Sentence;
import openhall.kiosk.board.timetable.Emergency;
import openhall.kiosk.board.timetable.Round;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Nearest;
import openhall.kiosk.screen.Screens;

/** Makes scenes of what one release says on one day. */
final class SceneComposer {

  private static final int HOTLINES = 2;

  private final Catalogue catalogue;
  private final Nearest nearest;
  private final LocalDateTime now;
  private final Ruler ruler;
  private final Mishaps mishaps;
  private final boolean still;
  private final List<Item> shown;

  /**
   * @param mishaps what cannot be composed goes there, and the rest is shown
   * @param still whether tables stand page by page instead of gliding
   */
  SceneComposer(
      Catalogue catalogue, LocalDateTime now, Ruler ruler, Mishaps mishaps, boolean still) {
    this.mishaps = mishaps;
    this.still = still;
    this.catalogue = catalogue;
    this.nearest = new Nearest(catalogue);
    this.now = now;
    this.ruler = ruler;
    this.shown =
        catalogue.items(Item.class).stream()
            .filter(item -> item.head().valid().contains(today()))
            .toList();
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /**
   * The pages of a scene, those of one subject together; none when there is nothing to show now.
   * Sentences that glide have no pages.
   */
  List<List<Page>> pages(Scene scene, PageArea area) {
    var composer = new PageComposer(area, ruler);
    return switch (scene) {
      case Scene.Pages(var of, var items) -> Round.of(subjects(of, named(items), composer));
      case Scene.Table(var fees) -> whole(table(composer, fees(named(fees))));
      case Scene.OneNotice(var id) ->
          current().filter(named(List.of(id))).map(made(composer::notice)).toList();
      case Scene.OnePicture(var id) -> picture(id).map(made(composer::picture)).stream().toList();
      case Scene.Calls _ -> whole(List.of(new Page.Calls()));
      case Scene.Clock _ -> whole(List.of(new Page.Clock()));
      case Scene.Ticker _ -> List.of();
    };
  }

  private List<Page> table(PageComposer composer, List<FeeSchedule> fees) {
    String title = "收费标准";
    return still ? composer.fees(title, fees, today()) : composer.gliding(title, fees, today());
  }

  /** Emergency notices in their period (C45). */
  List<Notice> emergencies() {
    return Emergency.among(current().toList(), today());
  }

  /** Notices in their period that tell no results: emergencies first, then what ends soonest. */
  List<Notice> notices() {
    return current()
        .filter(notice -> !notice.isResult())
        .sorted(
            Comparator.comparing((Notice n) -> n.type() != NoticeType.EMERGENCY)
                .thenComparing(n -> n.publicity().to())
                .thenComparing(Notice::key))
        .toList();
  }

  /**
   * The notices in one line each, and the telephones for complaints if those stand nowhere else.
   */
  List<Sentence> said(boolean hotlinesStand) {
    var line = new OneLine(catalogue.unit(), nearest::named, today());
    Stream<? extends Item> hall = hotlinesStand ? Stream.of() : nearest.hall(today()).stream();
    return Stream.concat(notices().stream(), hall).flatMap(item -> line.of(item).stream()).toList();
  }

  /** The telephones for complaints of the nearest hall. */
  List<Part.Hotline> hotlines() {
    var lines = new LinkedHashMap<String, Part.Hotline>();
    nearest
        .hall(today())
        .ifPresent(hall ->
            hall.contacts().stream()
                .filter(Contact::isHotline)
                .map(c -> new Part.Hotline(hall.key(), c.label(), c.phone()))
                .forEach(line -> lines.putIfAbsent(line.phone(), line)));
    return lines.values().stream().limit(HOTLINES).toList();
  }

  /** What the hall is called. */
  String name() {
    return nearest.place(today());
  }

  private List<List<List<Page>>> subjects(
      Set<Scene.Subject> of, Predicate<Item> named, PageComposer composer) {
    return Stream.of(Scene.Subject.values())
        .filter(subject -> of.isEmpty() || of.contains(subject))
        .map(subject ->
            switch (subject) {
              case FEES -> bySubject(fees(named), composer);
              case PROCEDURES ->
                  of(Procedure.class, named)
                      .filter(p -> !p.handling().materials().isEmpty())
                      .map(made(p -> composer.procedure(p, Screens.answers(p, catalogue, now))))
                      .toList();
              case RULES ->
                  of(Rule.class, named)
                      .sorted(Comparator.comparingInt(Rule::number))
                      .map(made(composer::rule))
                      .toList();
              case NOTICES -> current().filter(named).map(made(composer::notice)).toList();
            })
        .toList();
  }

  /** By the last level of their catalogue class, such as 户政与出入境. */
  private List<List<Page>> bySubject(List<FeeSchedule> fees, PageComposer composer) {
    Map<String, List<FeeSchedule>> subjects =
        fees.stream()
            .collect(
                Collectors.groupingBy(SceneComposer::subject, TreeMap::new, Collectors.toList()));
    return subjects.entrySet().stream()
        .map(entry -> fees(composer, entry.getKey(), entry.getValue()))
        .filter(pages -> !pages.isEmpty())
        .toList();
  }

  /** A schedule of which no page can be made does not take the others with it. */
  private List<Page> fees(PageComposer composer, String title, List<FeeSchedule> schedules) {
    try {
      return composer.fees(title, schedules, today());
    } catch (RuntimeException oneOfThem) {
      List<FeeSchedule> sound =
          schedules.stream()
              .filter(each ->
                  !made((FeeSchedule s) -> composer.fees(title, List.of(s), today()))
                      .apply(each)
                      .isEmpty())
              .toList();
      return composer.fees(title, sound, today());
    }
  }

  /** The same, and nothing of an item of which that fails. */
  <T extends Item, P> Function<T, List<P>> made(Function<T, List<P>> making) {
    return item -> mishaps.made(item.title(), List.of(item.key()), () -> making.apply(item));
  }

  private static String subject(FeeSchedule schedule) {
    String entry = schedule.head().catalogue().entry();
    return "收费标准 · " + entry.substring(entry.lastIndexOf('/') + 1);
  }

  private List<FeeSchedule> fees(Predicate<Item> named) {
    return of(FeeSchedule.class, named).toList();
  }

  private Stream<Notice> current() {
    return of(Notice.class, _ -> true).filter(n -> n.publicity().contains(today()));
  }

  private Optional<Picture> picture(ItemId id) {
    return nearest
        .named(catalogue.unit(), id)
        .filter(item -> item.head().valid().contains(today()))
        .flatMap(item -> item instanceof Picture found ? Optional.of(found) : Optional.empty());
  }

  /** Nothing named means everything. */
  private Predicate<Item> named(List<ItemId> ids) {
    if (ids.isEmpty()) {
      return _ -> true;
    }
    Set<ItemKey> meant = Nearest.among(shown.stream().map(Item::key).toList(), ids);
    return item -> meant.contains(item.key());
  }

  private <T extends Item> Stream<T> of(Class<T> kind, Predicate<? super T> wanted) {
    return shown.stream().filter(kind::isInstance).map(kind::cast).filter(wanted);
  }

  private static List<List<Page>> whole(List<Page> pages) {
    return pages.isEmpty() ? List.of() : List.of(pages);
  }
}
