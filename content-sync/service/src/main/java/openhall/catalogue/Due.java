package openhall.catalogue;

import java.time.LocalDate;

/**
 * One time that an entry has to be filled.
 *
 * @param from by which its period or event is known
 * @param known from that day on it can be filled: the day after the period, the event itself
 * @param until the last day on which that is in time
 */
public record Due(LocalDate from, LocalDate known, LocalDate until) {}
