package openhall.publication;

import java.util.List;
import java.util.Optional;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.review.Paper;
import openhall.trust.Approval;
import openhall.trust.Duty;
import openhall.trust.Shortfall;

/**
 * A document that people still have to sign.
 *
 * @param title of the item, also where the paper is its tombstone
 * @param given approvals of it that count
 * @param shown the target file that the public gets now under its path
 */
public record Waiting(
    Paper paper,
    String title,
    List<Approval> given,
    List<Shortfall> lacking,
    Optional<byte[]> shown) {

  public Waiting {
    given = List.copyOf(given);
    lacking = List.copyOf(lacking);
  }

  /**
   * What is asked for.
   *
   * @param duty in which signatures are still lacking
   * @param unit and those below it
   * @param after only what comes after that item
   * @param most so many at once
   */
  public record Ask(Optional<Duty> duty, Optional<UnitId> unit, Optional<ItemKey> after, int most) {

    /** Whether the item is among what is asked for. */
    boolean covers(ItemKey key) {
      return unit.filter(u -> !key.unit().isWithin(u)).isEmpty()
          && after.filter(a -> key.compareTo(a) <= 0).isEmpty();
    }
  }

  /**
   * A part of what waits.
   *
   * @param next the item after which to ask on, if there may be more
   */
  public record Batch(List<Waiting> waiting, Optional<ItemKey> next) {
    public Batch {
      waiting = List.copyOf(waiting);
    }
  }
}
