package openhall.authoring;

import java.time.Instant;
import openhall.content.Item;
import openhall.content.ItemKey;

/** One revision of an item as a list shows it. */
public record Summary(
    ItemKey key,
    int revision,
    Item.Kind kind,
    String title,
    State state,
    String author,
    Instant savedAt) {}
