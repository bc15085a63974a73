package openhall.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.catalogue.Due;
import openhall.catalogue.DueDates;
import openhall.catalogue.Fulfilment;
import openhall.catalogue.Place;

/**
 * How one entry stands in one unit on one day.
 *
 * @param open the oldest time that is still to be filled
 */
public record Stand(Place place, Fulfilment fulfilment, Optional<Due> open, List<Due> times) {

  public Stand {
    times = List.copyOf(times);
  }

  static Stand of(Place place, DueDates dates, LocalDate today) {
    return new Stand(
        place,
        place.on(dates, today),
        place.open(dates, today),
        dates.until(today, place.node(), place.events()));
  }

  /** What a time is called, such as 2026年第3季度. */
  public String name(Due due) {
    return place.node().cadence().rhythm().name(due.from());
  }
}
