package openhall.review.store;

import java.time.Instant;

/**
 * That somebody took a step.
 *
 * @param step its wire name, or {@link PassedSteps#SUBMITTED}
 */
public record Passed(String step, String who, Instant at) {}
