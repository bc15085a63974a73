package openhall.devices.store;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a device was at a moment.
 *
 * @param sequence counts upwards on each device, from 1
 * @param at by its own clock
 * @param shows the number of the release on its glass, 0 before there is any
 * @param checked when it last knew that this is the newest; the epoch if never since its start
 * @param freeMb free space of its disk
 * @param memoryMb what its program uses
 * @param fault the latest code of a fault, or empty
 * @param celsius how warm the machine is, where it tells
 * @param sight what it sees on its own display
 */
public record Report(
    long sequence,
    Instant at,
    long shows,
    Instant checked,
    boolean blank,
    long freeMb,
    long memoryMb,
    String fault,
    OptionalInt celsius,
    Sight sight) {

  private static final Pattern CODE = Pattern.compile("[\\p{Alnum}-]{0,20}");

  /**
   * @throws IllegalArgumentException if no device could say so
   */
  public Report {
    if (sequence < 1
        || shows < 0
        || freeMb < 0
        || memoryMb < 0
        || !CODE.matcher(fault).matches()
        || at.getEpochSecond() < 0
        || checked.getEpochSecond() < 0) {
      throw new IllegalArgumentException("Not what a screen reports");
    }
  }

  /** Of a screen that tells neither how warm it is nor what it sees. */
  public Report(
      long sequence,
      Instant at,
      long shows,
      Instant checked,
      boolean blank,
      long freeMb,
      long memoryMb,
      String fault) {
    this(
        sequence,
        at,
        shows,
        checked,
        blank,
        freeMb,
        memoryMb,
        fault,
        OptionalInt.empty(),
        Sight.UNKNOWN);
  }

  /** Whether people would see the same. */
  public boolean says(Report other) {
    return shows == other.shows
        && blank == other.blank
        && fault.equals(other.fault)
        && sight == other.sight;
  }
}
