package openhall.console;

import java.util.List;
import openhall.authoring.Unit;
import openhall.content.UnitId;
import openhall.review.store.Enrolment;
import openhall.trust.Duty;

/**
 * Somebody's own keys, and the form in which his browser makes one.
 *
 * @param waiting those that the unit above has not approved yet
 */
public record OwnKeysPage(
    Chrome chrome,
    List<Enrolment> valid,
    List<Enrolment> waiting,
    List<Unit> units,
    List<Duty> duties) {

  public OwnKeysPage {
    valid = List.copyOf(valid);
    waiting = List.copyOf(waiting);
    units = List.copyOf(units);
    duties = List.copyOf(duties);
  }

  public String name(UnitId unit) {
    return units.stream()
        .filter(each -> each.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElse(unit.path());
  }
}
