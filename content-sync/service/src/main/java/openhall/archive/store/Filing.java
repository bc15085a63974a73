package openhall.archive.store;

import java.time.Instant;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.publication.store.ReleaseChange;

/**
 * One revision of an item that a release showed, or its removal.
 *
 * @param release its number
 * @param kind by which it is classed (W10)
 * @param title as it stood then
 * @param from when it was released
 * @param until when another revision or its removal was; empty while it stands
 * @param by who made the release
 */
public record Filing(
    FilingNumber number,
    long release,
    ItemKey key,
    int revision,
    ReleaseChange.Kind change,
    Item.Kind kind,
    String title,
    Instant from,
    Optional<Instant> until,
    String by) {

  /** Whether it showed something, rather than take it away. */
  public boolean shows() {
    return change == ReleaseChange.Kind.SHOWN;
  }
}
