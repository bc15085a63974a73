package openhall.console;

import java.util.List;
import openhall.accounts.Right;
import openhall.authoring.Summary;
import openhall.authoring.Unit;
import openhall.catalogue.Due;
import openhall.catalogue.Fill;
import openhall.catalogue.Fulfilment;
import openhall.catalogue.Rhythm;
import openhall.completeness.Stand;

/**
 * One entry of the catalogue in one unit.
 *
 * @param owner the unit whose catalogue it stands in
 * @param candidates items that may fill it
 */
public record EntryPage(
    Chrome chrome, Unit unit, String owner, Stand stand, List<Summary> candidates) {

  public EntryPage {
    candidates = List.copyOf(candidates);
  }

  public List<Fill> fills(Due due) {
    return stand.place().fills().stream().filter(fill -> fill.from().equals(due.from())).toList();
  }

  public Fulfilment on(Due due) {
    return stand.place().on(due, chrome.office().today());
  }

  public boolean drafts() {
    return chrome.may(Right.DRAFT, unit.id());
  }

  public boolean decides() {
    return chrome.may(Right.RELEASE, unit.id());
  }

  public boolean isExempt() {
    return !stand.place().exempt().isEmpty();
  }

  public boolean isPeriodic() {
    return stand.place().node().cadence().rhythm().isPeriodic();
  }

  public boolean followsEvents() {
    return stand.place().node().cadence().rhythm() == Rhythm.ON_EVENT;
  }

  public boolean isOwn() {
    return stand.place().node().unit().equals(unit.id());
  }

  public String action(String act) {
    return Links.entry(stand.place()) + "/" + act;
  }
}
