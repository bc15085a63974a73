package openhall.kiosk.screen;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import openhall.content.ItemKey;
import openhall.content.Procedure;
import openhall.search.Tokens;

/** How far away procedures are: in touches from home, or in letters to type. */
public record Reach(Catalogue catalogue, Room room, LocalDateTime now) {

  private record Step(State state, int touches) {}

  /** What so many touches lead to, one of them opening the page itself. */
  public Set<ItemKey> inTouches(int most) {
    var reached = new HashSet<ItemKey>();
    var seen = new HashMap<State.Visit, Integer>();
    var next = new ArrayDeque<Step>();
    next.add(new Step(State.home(room), 0));
    while (!next.isEmpty()) {
      Step step = next.remove();
      if (step.state().place() instanceof Place.Page(ItemKey key)) {
        reached.add(key);
      }
      boolean known = seen.putIfAbsent(step.state().visits().getLast(), step.touches()) != null;
      if (!known && step.touches() < most) {
        taps(Screens.screen(step.state(), catalogue, now))
            .forEach(
                tap -> next.add(new Step(Navigator.next(step.state(), tap), step.touches() + 1)));
      }
    }
    return reached;
  }

  private static Stream<Event> taps(Screen screen) {
    return switch (screen) {
      case Screen.Home home ->
          Stream.concat(
              home.tiles().stream().map(Tile::tap), home.suggestions().stream().map(Link::tap));
      case Screen.Guide guide ->
          Stream.of(
                  guide.tabs().stream().map(Tab::tap),
                  guide.groups().stream().map(Link::tap),
                  turning(guide.paging()))
              .flatMap(taps -> taps);
      case Screen.ProcedureList list ->
          Stream.of(
                  list.letters().stream().map(Tab::tap),
                  list.rows().stream().map(Link::tap),
                  turning(list.paging()))
              .flatMap(taps -> taps);
      default -> Stream.of();
    };
  }

  private static Stream<Event> turning(Paging paging) {
    return paging.hasNext() ? Stream.of(new Event.TurnTo(paging.page() + 1)) : Stream.of();
  }

  /** What so many letters bring to the first page of results, whichever part of a name is typed. */
  public Set<ItemKey> inLetters(int most) {
    var reached = new HashSet<ItemKey>();
    Map<String, Set<ItemKey>> shown = new HashMap<>();
    for (Procedure procedure : catalogue.items(Procedure.class)) {
      for (String typed : initials(procedure, most)) {
        if (shown.computeIfAbsent(typed, this::firstPage).contains(procedure.key())) {
          reached.add(procedure.key());
          break;
        }
      }
    }
    return reached;
  }

  /** The initials of each run of so many characters of its title and its other names. */
  static Set<String> initials(Procedure procedure, int most) {
    var typed = new LinkedHashSet<String>();
    for (String line : Tokens.rows().apply(procedure).split("\n", -1)) {
      if (line.startsWith("T") || line.startsWith("A")) {
        var letters = new StringBuilder();
        for (String reading : line.substring(line.indexOf('\t') + 1).split(" ", -1)) {
          letters.append(reading.isEmpty() ? "" : reading.substring(0, 1));
        }
        for (int from = 0; from + 2 <= letters.length(); from++) {
          typed.add(letters.substring(from, Math.min(letters.length(), from + most)));
        }
      }
    }
    return typed;
  }

  private Set<ItemKey> firstPage(String typed) {
    State state = Navigator.next(State.home(room), new Event.Typed(typed));
    List<ItemKey> keys = new ArrayList<>();
    if (Screens.screen(state, catalogue, now) instanceof Screen.Search search) {
      search.results().stream()
          .flatMap(group -> group.results().stream())
          .map(Result::tap)
          .forEach(tap -> {
            if (tap instanceof Event.Open(Place.Page(ItemKey key))) {
              keys.add(key);
            }
          });
    }
    return Set.copyOf(keys);
  }
}
