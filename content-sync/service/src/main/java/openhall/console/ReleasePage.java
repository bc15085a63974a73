package openhall.console;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import openhall.accounts.Right;
import openhall.authoring.Revision;
import openhall.authoring.Unit;
import openhall.console.sheet.Section;
import openhall.content.BoardName;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.ItemKey;
import openhall.content.Programme;
import openhall.content.UnitId;
import openhall.desk.OnScreens;
import openhall.desk.Pending;
import openhall.desk.Schedule;
import openhall.desk.Scheduled;
import openhall.publication.Held;
import openhall.publication.store.Release;
import openhall.web.Form;

/**
 * What the next release will change, by unit, the releases to come, and those there have been.
 *
 * @param typed what was sent and refused, for {@code error}
 */
public record ReleasePage(
    Chrome chrome,
    Pending pending,
    List<Update> updates,
    Schedule schedule,
    List<Release> releases,
    List<Unit> units,
    Form typed,
    String error) {

  /** Chosen if what is ticked is not to go out at once. */
  public static final String LATER = "later";

  private static final int MOST_NAMED = 5;
  private static final LocalTime OPENING = LocalTime.of(8, 0);
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  public ReleasePage {
    updates = List.copyOf(updates);
    releases = List.copyOf(releases);
    units = List.copyOf(units);
  }

  /**
   * One item in which something changes before the public.
   *
   * @param rows old and new, field by field; nothing for an item the public does not know yet
   * @param remarks what the checks say of it, unless there is too much of everything
   * @param sections all that a new item says, unless so many are new that each has to be opened
   */
  public record Update(
      Revision after, boolean isNew, List<DiffRow> rows, List<Section> sections, Remarks remarks) {
    public Update {
      rows = List.copyOf(rows);
      sections = List.copyOf(sections);
    }

    /** The rows of a fee schedule; nothing for other kinds. */
    public List<Fee> fees() {
      return after.item() instanceof FeeSchedule schedule && !sections.isEmpty()
          ? schedule.fees()
          : List.of();
    }
  }

  /** The field by which an item is chosen. */
  public static String tick(ItemKey key) {
    return "item:" + key;
  }

  /** Whether whoever looks may release it. */
  public boolean releases(Update update) {
    return chrome.may(Right.RELEASE, update.after().key().unit());
  }

  /** All, until somebody has chosen. */
  public boolean isTicked(Update update) {
    return typed.fields().isEmpty() || typed.has(tick(update.after().key()));
  }

  public boolean isLater() {
    return typed.text("when").equals(LATER);
  }

  /** The moment that was typed, or the next morning. */
  public String due() {
    String due = typed.text("due");
    return due.isEmpty() ? TYPED.format(chrome.office().today().plusDays(1).atTime(OPENING)) : due;
  }

  /** The moment of a plan as a field takes it. */
  public String due(Scheduled scheduled) {
    return TYPED.withZone(chrome.office().zone()).format(scheduled.plan().due());
  }

  /** Whether whoever looks may change when all of it goes out. */
  public boolean moves(Scheduled scheduled) {
    return scheduled.isWithin(chrome.who().where(Right.RELEASE));
  }

  public Map<UnitId, List<Update>> byUnit() {
    return updates.stream()
        .collect(
            Collectors.groupingBy(u -> u.after().key().unit(), TreeMap::new, Collectors.toList()));
  }

  /** How many changes a release would bring to the public. */
  public int changes() {
    return updates.size()
        + pending.removed().size()
        + pending.buried().size()
        + pending.signedAnew()
        + pending.authorities().size();
  }

  /** What stays back, but for what is planned and stands on the page as such. */
  public List<Pending.Back> back() {
    return pending.held().stream()
        .filter(back -> back.held().reason() != Held.Reason.PLANNED)
        .toList();
  }

  /** Why the public will no longer see it. */
  public String whyGone(Revision gone) {
    return pending.held().stream()
        .filter(back -> back.tellsWhyGone() && back.item().key().equals(gone.key()))
        .map(Pending.Back::why)
        .findFirst()
        .orElse("已撤回");
  }

  /** Which strips a programme is for, as staff call them. */
  public String strips(Programme programme) {
    String named =
        programme.boards().stream().map(BoardName::value).collect(Collectors.joining("、"));
    return programme.title() + (named.isEmpty() ? "" : "（" + named + "）");
  }

  /** The first sentences of a strip; the rest is only counted. */
  public static List<String> some(List<String> sentences) {
    return sentences.stream().limit(MOST_NAMED).toList();
  }

  public static String more(List<String> sentences) {
    int more = sentences.size() - MOST_NAMED;
    return more > 0 ? "另有 " + more + " 句" : "";
  }

  /** Whose screens these are; the first few by name. */
  public String whose(OnScreens screens) {
    String named =
        screens.units().stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining("、"));
    int all = screens.units().size();
    return all > MOST_NAMED ? named + " 等 " + all + " 个单位" : named;
  }

  public String name(UnitId unit) {
    return units.stream()
        .filter(known -> known.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElse(unit.path());
  }
}
