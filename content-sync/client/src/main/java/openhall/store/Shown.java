package openhall.store;

import openhall.content.ItemKey;

/**
 * Exactly which words of an item.
 *
 * @param sha256 of its signed target file
 */
public record Shown(ItemKey item, int revision, String sha256) {}
