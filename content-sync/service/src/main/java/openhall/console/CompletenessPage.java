package openhall.console;

import java.time.YearMonth;
import java.util.List;
import openhall.catalogue.Tally;

/**
 * Units beside each other, as a monthly check found them (F15, F18).
 *
 * @param months of which there is a check, newest first
 */
public record CompletenessPage(
    Chrome chrome, UnitTree units, YearMonth month, List<YearMonth> months, List<Tally> tallies) {

  public CompletenessPage {
    months = List.copyOf(months);
    tallies = List.copyOf(tallies);
  }
}
