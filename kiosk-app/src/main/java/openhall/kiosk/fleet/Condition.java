package openhall.kiosk.fleet;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How the screen is at a moment.
 *
 * @param release on the glass, 0 before there is any
 * @param checked when it last knew that this is the newest; the epoch if never since its start
 * @param freeMb free space of its disk
 * @param memoryMb what its program uses
 * @param fault the latest code of a fault, or empty
 * @param celsius how warm the machine is, where it tells
 * @param sight what it sees on its own display, as FORMAT has it in section 11
 */
public record Condition(
    long release,
    Instant checked,
    boolean blank,
    long freeMb,
    long memoryMb,
    String fault,
    OptionalInt celsius,
    String sight) {

  /** Whether people see the same. */
  boolean looksLike(Condition other) {
    return release == other.release
        && blank == other.blank
        && fault.equals(other.fault)
        && sight.equals(other.sight);
  }
}
