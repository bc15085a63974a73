package openhall.sync;

import java.util.Optional;
import java.util.SortedMap;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.trust.TargetInfo;

/**
 * What a unit's role lists. Nothing of it has been fetched yet.
 *
 * @param authority the unit's authority document
 * @param contents its items and tombstones
 */
record Offer(
    UnitId unit, Optional<TargetInfo> authority, SortedMap<ItemKey, TargetInfo> contents) {}
