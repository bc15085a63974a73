package openhall.store;

import openhall.content.Item;
import openhall.content.ItemKey;

/**
 * What the indexer wrote about one item.
 *
 * @param text as {@link Indexer} made it; means something to the search only
 */
public record SearchRow(ItemKey key, Item.Kind kind, String title, String text) {}
