package openhall.store;

import java.time.Duration;
import java.time.LocalDate;

/** For how long, and how many times, an item was on show on one day. */
public record ShownTime(LocalDate day, Shown item, int times, Duration lasted) {}
