package openhall.devices.store;

import java.time.Instant;

/**
 * A moment from which a screen showed something else.
 *
 * @param told by its own clock
 * @param heard when the service learned of it
 */
public record Change(
    long sequence,
    Instant told,
    Instant heard,
    long shows,
    boolean blank,
    String fault,
    Sight sight) {}
