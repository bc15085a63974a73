package openhall.catalogue;

import java.util.Collection;
import java.util.Collections;
import openhall.content.UnitId;

/**
 * How many entries of a unit stand how (F18, F19).
 *
 * @param demanded all but those that the unit is exempt from
 * @param filled also those of which nothing is due yet
 */
public record Tally(
    UnitId unit,
    int demanded,
    int filled,
    int declared,
    int underWay,
    int missing,
    int overdue,
    int exempt) {

  private static final int WHOLE = 100;

  public static Tally of(UnitId unit, Collection<Fulfilment> entries) {
    int exempt = Collections.frequency(entries, Fulfilment.EXEMPT);
    return new Tally(
        unit,
        entries.size() - exempt,
        Collections.frequency(entries, Fulfilment.FILLED)
            + Collections.frequency(entries, Fulfilment.WAITING),
        Collections.frequency(entries, Fulfilment.DECLARED),
        Collections.frequency(entries, Fulfilment.UNDER_WAY),
        Collections.frequency(entries, Fulfilment.MISSING),
        Collections.frequency(entries, Fulfilment.OVERDUE),
        exempt);
  }

  /** 公开面 in whole percent, rounded down: 100 only if nothing is open (F19). */
  public int coverage() {
    return demanded == 0 ? WHOLE : (filled + declared) * WHOLE / demanded;
  }
}
