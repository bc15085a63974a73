package openhall.publication.store;

import java.time.Instant;
import java.util.Optional;
import openhall.content.UnitId;
import openhall.trust.BlankOrder;

/**
 * An order to be blank as it is on record.
 *
 * @param note why in the person's own words, or empty; never leaves the office
 * @param who ordered it
 */
public record Blanked(
    long id, BlankOrder order, String note, String who, Optional<Lifting> lifted) {

  /** Who has ended it, and when. */
  public record Lifting(String who, Instant at) {}

  public UnitId unit() {
    return new UnitId(order.unit());
  }

  /** The screen's name; empty if it is the unit with all below it. */
  public String screen() {
    return order.screen().orElse("");
  }

  public boolean holds(Instant now) {
    return lifted.isEmpty() && order.until().filter(end -> !now.isBefore(end)).isEmpty();
  }
}
