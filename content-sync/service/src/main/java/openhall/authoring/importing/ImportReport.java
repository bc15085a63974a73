package openhall.authoring.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import openhall.content.Item;

/**
 * What became of an import.
 *
 * @param accepted items free of rejects, in the order of the files
 * @param units names of units found on the way
 * @param rejected how many records were refused; an unreadable file counts as one
 * @param findings all that was found, in the order of the files, then what concerns several items
 */
public record ImportReport(
    List<Item> accepted, List<UnitName> units, int rejected, List<Finding> findings) {

  public ImportReport {
    accepted = List.copyOf(accepted);
    units = List.copyOf(units);
    findings = List.copyOf(findings);
  }

  /** Whether nothing at all was rejected. */
  public boolean clean() {
    return rejected == 0;
  }

  /** Whether there is anything to store: all or nothing, unless the caller takes a part. */
  public boolean storable(boolean acceptValid) {
    return !(accepted.isEmpty() && units.isEmpty()) && (clean() || acceptValid);
  }

  public List<Finding> rejects() {
    return findings.stream().filter(Finding::rejects).toList();
  }

  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.rejects()).toList();
  }

  /** How many items of each kind were accepted; kinds without any are left out. */
  public Map<Item.Kind, Integer> kinds() {
    var counts = new EnumMap<Item.Kind, Integer>(Item.Kind.class);
    accepted.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
    return counts;
  }
}
