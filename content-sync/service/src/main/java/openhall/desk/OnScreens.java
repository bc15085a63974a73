package openhall.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import openhall.authoring.Revision;
import openhall.content.UnitId;

/**
 * What a release would change on touchscreens and boards.
 *
 * @param units on whose screens the same changes would be seen, at least one
 * @param added items that are new there
 * @param changed items that say something else
 * @param removed items that go
 */
public record OnScreens(List<UnitId> units, int added, int changed, int removed) {

  public OnScreens {
    units = List.copyOf(units);
  }

  static List<OnScreens> of(
      Collection<UnitId> all, List<Comparison> updates, List<Revision> removed) {
    var counts = new TreeMap<UnitId, OnScreens>();
    updates.forEach(update -> {
      int added = update.before().isEmpty() ? 1 : 0;
      UnitId unit = update.after().key().unit();
      counts.merge(unit, new OnScreens(List.of(unit), added, 1 - added, 0), OnScreens::plus);
    });
    removed.forEach(gone -> {
      UnitId unit = gone.key().unit();
      counts.merge(unit, new OnScreens(List.of(unit), 0, 0, 1), OnScreens::plus);
    });
    var seen = new LinkedHashMap<List<UnitId>, List<UnitId>>();
    var units = new TreeSet<>(all);
    units.addAll(counts.keySet());
    for (UnitId here : units) {
      List<UnitId> there = counts.keySet().stream().filter(each -> shows(here, each)).toList();
      seen.computeIfAbsent(there, _ -> new ArrayList<>()).add(here);
    }
    seen.remove(List.<UnitId>of());
    return seen.entrySet().stream().map(each -> of(each, counts)).toList();
  }

  private static OnScreens of(
      Map.Entry<List<UnitId>, List<UnitId>> seen, Map<UnitId, OnScreens> counts) {
    var nothing = new OnScreens(seen.getValue(), 0, 0, 0);
    return counts.entrySet().stream()
        .filter(each -> seen.getKey().contains(each.getKey()))
        .map(Map.Entry::getValue)
        .reduce(nothing, OnScreens::plus);
  }

  private OnScreens plus(OnScreens more) {
    return new OnScreens(units, added + more.added, changed + more.changed, removed + more.removed);
  }

  /** Whether screens of that unit show what another has: those above it, and those below. */
  static boolean shows(UnitId here, UnitId there) {
    return here.isWithin(there) || there.isWithin(here);
  }
}
