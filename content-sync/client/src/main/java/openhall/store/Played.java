package openhall.store;

import java.time.Duration;
import java.time.Instant;

/** That an item was on show. */
public record Played(
    Instant begun, Duration lasted, String board, String place, long release, Shown item) {}
