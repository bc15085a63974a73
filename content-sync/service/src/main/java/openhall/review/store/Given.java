package openhall.review.store;

import openhall.content.ItemKey;
import openhall.trust.Approval;

/** An approval of one revision of an item, or of the tombstone of that number. */
public record Given(ItemKey key, int revision, Approval approval) {}
