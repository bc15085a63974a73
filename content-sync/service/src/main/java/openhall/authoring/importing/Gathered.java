package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.List;

/** What one file yields before its records are cleaned and checked. One thread. */
final class Gathered {

  private final List<Draft> drafts = new ArrayList<>();
  private final List<UnitName> units = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  void add(Draft draft) {
    drafts.add(draft);
  }

  void add(UnitName unit) {
    units.add(unit);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<UnitName> units() {
    return units;
  }

  List<Finding> findings() {
    return findings;
  }
}
