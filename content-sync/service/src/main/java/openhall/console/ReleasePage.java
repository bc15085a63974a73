package openhall.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.Unit;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.desk.Pending;
import openhall.publication.store.Release;

/** What the next release will change, by unit, and the releases there have been. */
public record ReleasePage(
    Chrome chrome, Pending pending, List<Release> releases, List<Unit> units) {

  public ReleasePage {
    releases = List.copyOf(releases);
    units = List.copyOf(units);
  }

  public Map<UnitId, List<Revision>> approved() {
    return pending.approved().stream()
        .collect(Collectors.groupingBy(r -> r.key().unit(), TreeMap::new, Collectors.toList()));
  }

  public List<ItemKey> withdrawn() {
    return pending.withdrawn();
  }

  /** How many changes a release would bring to the public. */
  public long changes() {
    return withdrawn().size() + pending.approved().stream().filter(ReleasePage::goesOut).count();
  }

  public static boolean goesOut(Revision revision) {
    return revision.item().head().disclosure().mayBePublished();
  }

  public String name(UnitId unit) {
    return units.stream()
        .filter(known -> known.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElse(unit.path());
  }
}
