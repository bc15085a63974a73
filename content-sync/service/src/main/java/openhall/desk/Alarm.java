package openhall.desk;

import openhall.authoring.Revision;
import openhall.review.store.Emergency;

/** A revision that was approved at once and is not in order. */
public record Alarm(Revision revision, Emergency emergency) {}
