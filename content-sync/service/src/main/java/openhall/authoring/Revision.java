package openhall.authoring;

import java.time.Instant;
import openhall.content.Item;
import openhall.content.ItemKey;

/**
 * One revision of one item as it is stored.
 *
 * @param author the account that wrote this revision
 */
public record Revision(Item item, State state, String author, Instant savedAt) {

  public ItemKey key() {
    return item.key();
  }

  public int number() {
    return item.head().revision();
  }

  public Revision withState(State next) {
    return new Revision(item, next, author, savedAt);
  }
}
