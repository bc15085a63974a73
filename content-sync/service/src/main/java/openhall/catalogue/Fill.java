package openhall.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import openhall.content.ItemKey;

/**
 * An item with which a unit fills an entry.
 *
 * @param from the first day of the period, or the day of the event; of what stands for long the day
 *     on which the entry begins
 * @param title of the newest revision; empty while nothing was saved
 * @param declares whether it says, signed, that nothing occurred (A7)
 * @param shown the day of the first release of the item, absent while it has none
 * @param stands whether the public sees it now
 */
public record Fill(
    LocalDate from,
    ItemKey item,
    String title,
    boolean declares,
    Optional<LocalDate> shown,
    boolean stands) {}
