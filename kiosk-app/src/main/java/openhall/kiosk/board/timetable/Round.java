package openhall.kiosk.board.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What follows what in a loop. */
public final class Round {

  private Round() {}

  /** One list of several: each is spread evenly over it, and keeps its own order. */
  public static <T> List<T> of(List<List<T>> kinds) {
    record Placed<T>(double position, T what) {}
    var placed = new ArrayList<Placed<T>>();
    for (List<T> kind : kinds) {
      for (int i = 0; i < kind.size(); i++) {
        placed.add(new Placed<>((i + 0.5) / kind.size(), kind.get(i)));
      }
    }
    return placed.stream()
        .sorted(Comparator.comparingDouble(Placed::position))
        .map(Placed::what)
        .toList();
  }
}
