package openhall.console;

import openhall.accounts.Right;
import openhall.authoring.Page;
import openhall.authoring.Unit;
import openhall.catalogue.Withheld;
import openhall.web.Form;

/** What a unit does not disclose (A5). */
public record WithheldPage(
    Chrome chrome, Unit unit, Page<Withheld> page, Form typed, String error) {

  public boolean isDue(Withheld entry) {
    return entry.isDue(chrome.office().today());
  }

  public boolean decides() {
    return chrome.may(Right.RELEASE, unit.id());
  }

  public String address(long number) {
    return Links.catalogue(unit.id()) + "/withheld?page=" + number;
  }
}
