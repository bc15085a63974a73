package openhall.devices.store;

import java.time.Instant;

/**
 * A device that waits to be accepted.
 *
 * @param code what stands on its glass
 * @param address from where it asks
 */
public record Asking(Introduction who, String code, String address, Instant until) {}
