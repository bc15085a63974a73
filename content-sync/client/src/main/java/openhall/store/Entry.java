package openhall.store;

import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Period;

/**
 * An item of the release as lists need it, without its body.
 *
 * @param sha256 of its target file; equal hashes mean equal content
 * @param valid the days on which it may be shown
 */
public record Entry(
    ItemKey key, Item.Kind kind, String title, int revision, String sha256, Period valid) {}
