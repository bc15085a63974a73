package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import openhall.content.ItemKey;

/**
 * Everything one resident has done since he stepped up: where he is and came from, what he typed
 * and ticked. Immutable; {@link Navigator} makes the next one.
 *
 * @param visits the way here, home first, never empty
 * @param idle seconds since the last touch
 * @param room what a page of this panel has room for
 * @param news seconds for which a newer release has been waiting until he leaves this page; 0 when
 *     none is
 * @param door what stands at the staff's door
 * @param has what the kiosk has beside its panel
 */
public record State(
    List<Visit> visits,
    String typed,
    Set<Event.Tick> ticks,
    Settings settings,
    int idle,
    Room room,
    int news,
    Door door,
    Equipment has) {
  private static final int LONGEST_TYPED = 40;
  private static final int LONGEST_WAY = 40;

  /** A place and the page of its list that is open, counted from 0. */
  public record Visit(Place place, int page) {}

  public State {
    if (visits.isEmpty() || idle < 0 || news < 0) {
      throw new IllegalArgumentException(
          "Expected a place and no negative time, got %s, %d s, %d s"
              .formatted(visits, idle, news));
    }
    visits = List.copyOf(visits);
    ticks = Set.copyOf(ticks);
  }

  /** A kiosk nobody has touched, on a standing panel with room for that many list rows. */
  public static State home(int rows) {
    return home(new Room(rows, false));
  }

  /** The same on any panel. */
  public static State home(Room room) {
    return home(room, Equipment.NONE);
  }

  /** The same with what stands beside the panel. */
  public static State home(Room room, Equipment has) {
    return new State(
        List.of(new Visit(new Place.Home(), 0)),
        "",
        Set.of(),
        Settings.PLAIN,
        0,
        room,
        0,
        Door.SHUT,
        has);
  }

  public Place place() {
    return visits.getLast().place();
  }

  public int page() {
    return visits.getLast().page();
  }

  /** Whether a resident has left anything here that the next one must not find. */
  public boolean untouched() {
    return visits.size() == 1
        && typed.isEmpty()
        && ticks.isEmpty()
        && settings.equals(Settings.PLAIN);
  }

  /** Whether the sheet that is open here is on its way. */
  public boolean isPrinting() {
    return place() instanceof Place.Along(_, Printing.UnderWay _);
  }

  /** Whatever anybody did here is gone, and stays out of reach. */
  State blanked() {
    State home = home(room, has);
    return home.withVisits(List.of(new Visit(new Place.Blank(), 0)));
  }

  boolean isBlank() {
    return visits.getFirst().place() instanceof Place.Blank;
  }

  State shown() {
    return home(room, has);
  }

  State forgotten() {
    return isBlank() ? blanked() : shown();
  }

  State awake() {
    return withIdle(0);
  }

  State withIdle(int seconds) {
    return new State(visits, typed, ticks, settings, seconds, room, news, door, has);
  }

  State opened(Place place) {
    if (place().equals(place)) {
      return this;
    }
    var way = new ArrayList<>(visits);
    if (way.size() >= LONGEST_WAY) {
      way.remove(1);
    }
    way.add(new Visit(place, 0));
    return withVisits(way);
  }

  /** Instead of the present place, as when a tab is chosen: going back leaves both. */
  State replaced(Place place) {
    var way = new ArrayList<>(visits);
    way.set(way.size() - 1, new Visit(place, 0));
    return withVisits(way);
  }

  /** The same place with something else to say; the page of it stays open. */
  State withPlace(Place place) {
    var way = new ArrayList<>(visits);
    way.set(way.size() - 1, new Visit(place, page()));
    return withVisits(way);
  }

  State back() {
    return visits.size() == 1 ? this : withVisits(visits.subList(0, visits.size() - 1));
  }

  State atHome() {
    return new State(visits.subList(0, 1), "", ticks, settings, idle, room, news, door, has);
  }

  State turnedTo(int page) {
    var way = new ArrayList<>(visits);
    way.set(way.size() - 1, new Visit(place(), Math.max(0, page)));
    return withVisits(way);
  }

  State withTyped(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(LONGEST_TYPED, text.codePointCount(0, text.length())));
    return new State(visits, text.substring(0, end), ticks, settings, idle, room, news, door, has)
        .turnedTo(0);
  }

  State ticked(Event.Tick tick) {
    var next = new HashSet<>(ticks);
    if (!next.remove(tick)) {
      next.add(tick);
    }
    return new State(visits, typed, next, settings, idle, room, news, door, has);
  }

  State set(Settings wanted) {
    return new State(visits, typed, ticks, wanted, idle, room, news, door, has).turnedTo(0);
  }

  /** The same on another panel. */
  State withRoom(Room other) {
    return new State(visits, typed, ticks, settings, idle, other, news, door, has);
  }

  State withNews(int seconds) {
    return new State(visits, typed, ticks, settings, idle, room, seconds, door, has);
  }

  State withDoor(Door next) {
    return new State(visits, typed, ticks, settings, idle, room, news, next, has);
  }

  /** Whether somebody who goes on like that has left the page that {@code before} showed. */
  boolean leaves(State before) {
    return !bare(visits.getLast()).equals(bare(before.visits.getLast()))
        || !typed.equals(before.typed);
  }

  /** A sheet that comes out meanwhile and a number that is typed lead nowhere else. */
  private static Visit bare(Visit visit) {
    return switch (visit.place()) {
      case Place.Along(ItemKey key, _) -> new Visit(new Place.Along(key), visit.page());
      case Place.Reckon(ItemKey schedule, String fee, _) ->
          new Visit(new Place.Reckon(schedule, fee), visit.page());
      case Place _ -> visit;
    };
  }

  /** How far the sheet of that procedure is, wherever on the way it was asked for. */
  State printing(ItemKey item, Printing printing) {
    return withVisits(
        visits.stream()
            .map(visit ->
                visit.place() instanceof Place.Along(ItemKey key, _) && key.equals(item)
                    ? new Visit(new Place.Along(key, printing), visit.page())
                    : visit)
            .toList());
  }

  private State withVisits(List<Visit> way) {
    return new State(way, typed, ticks, settings, idle, room, news, door, has);
  }
}
