package openhall.store;

import java.util.function.Function;
import openhall.content.Item;

/**
 * Makes what the store keeps about an item for the search. The store neither reads nor understands
 * it.
 *
 * @param version of the form of the rows; when it changes, all rows are made again at the next open
 * @param rows must be pure, and safe for use by several threads
 */
public record Indexer(int version, Function<Item, String> rows) {

  /** For readers that never search, such as a board. */
  public static final Indexer NONE = new Indexer(0, item -> "");

  String row(Item item) {
    return rows.apply(item);
  }
}
