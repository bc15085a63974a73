package openhall.completeness;

import openhall.catalogue.Due;
import openhall.catalogue.Fulfilment;
import openhall.catalogue.Place;

/** A time to come, or already past, at which an entry has to be filled and is not. */
public record Coming(Place place, Due due, Fulfilment fulfilment) {

  /** What the time is called, such as 2026年第3季度. */
  public String name() {
    return place.node().cadence().rhythm().name(due.from());
  }
}
