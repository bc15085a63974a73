package openhall.store;

import java.util.function.Function;
import java.util.function.Supplier;
import openhall.content.Item;

/**
 * Makes what the store keeps about items for the search. The store neither reads nor understands
 * it.
 *
 * @param version of the form of the rows; when it changes, all rows are made again at the next open
 * @param rows asked once for each release, by any thread; one thread uses what it returns
 */
public record Indexer(int version, Supplier<Function<Item, String>> rows) {

  /** For readers that never search, such as a board. */
  public static final Indexer NONE = new Indexer(0, () -> item -> "");
}
