package openhall.search;

import openhall.content.Item;
import openhall.content.ItemKey;

/** An item that was found, and why. */
public record Hit(ItemKey key, Item.Kind kind, String title, Match why) {}
