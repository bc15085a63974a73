package openhall.store;

import java.time.Instant;

/**
 * Which release is shown.
 *
 * @param number of the release, the version of its TUF snapshot
 * @param asOf when that release was made
 */
public record ReleaseMark(long number, Instant asOf) {

  public ReleaseMark {
    if (number < 1) {
      throw new IllegalArgumentException("Expected release number of at least 1, got " + number);
    }
  }
}
