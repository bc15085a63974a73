package openhall.console;

import java.util.List;
import openhall.accounts.Right;
import openhall.authoring.Unit;
import openhall.catalogue.Fulfilment;
import openhall.completeness.Stand;

/**
 * What a unit has to make public, and how it stands.
 *
 * @param units that may be chosen
 * @param gaps whether only what is still to be done is shown
 */
public record CataloguePage(
    Chrome chrome, UnitTree units, Unit unit, List<Stand> stands, boolean gaps) {

  public CataloguePage {
    stands = List.copyOf(stands);
  }

  public List<Stand> shown() {
    return stands.stream().filter(stand -> !gaps || stand.fulfilment().isGap()).toList();
  }

  public long count(Fulfilment fulfilment) {
    return stands.stream().filter(stand -> stand.fulfilment() == fulfilment).count();
  }

  /** Whether an entry comes from a unit above. */
  public boolean isInherited(Stand stand) {
    return !stand.place().node().unit().equals(unit.id());
  }

  public boolean decides() {
    return chrome.may(Right.RELEASE, unit.id());
  }
}
