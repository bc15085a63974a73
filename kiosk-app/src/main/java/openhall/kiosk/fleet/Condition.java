package openhall.kiosk.fleet;

import java.time.Instant;

/**
 * How the screen is at a moment.
 *
 * @param release on the glass, 0 before there is any
 * @param checked when it last knew that this is the newest; the epoch if never since its start
 * @param freeMb free space of its disk
 * @param memoryMb what its program uses
 * @param fault the latest code of a fault, or empty
 */
public record Condition(
    long release, Instant checked, boolean blank, long freeMb, long memoryMb, String fault) {

  /** Whether people see the same. */
  boolean looksLike(Condition other) {
    return release == other.release && blank == other.blank && fault.equals(other.fault);
  }
}
