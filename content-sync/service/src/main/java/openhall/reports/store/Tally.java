package openhall.reports.store;

import java.time.Instant;
import openhall.content.Item;
import openhall.content.UnitId;

/**
 * How many items of a kind, class and unit a release has changed in one way.
 *
 * @param entry class in the catalogue, such as 收费标准/户籍证件
 */
public record Tally(
    Instant released, UnitId unit, Item.Kind kind, String entry, Way way, long count) {

  /** What it did to them. */
  public enum Way {
    /** Shown for the first time. */
    NEW,
    /** Shown in another revision. */
    CHANGED,
    REMOVED
  }
}
