package openhall.archive.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which number something is on file (备案号, W9), such as {@code 2026-000123}.
 *
 * @param year of the release, by the clock of the halls
 * @param serial from 1, running through all years
 */
public record FilingNumber(int year, long serial) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{6,12})");

  public FilingNumber {
    if (year < 1 || year > 9999 || serial < 1) {
      throw new IllegalArgumentException(
          "Expected a year and a serial, got " + year + ", " + serial);
    }
  }

  /** As it is written; empty for anything else. */
  public static Optional<FilingNumber> of(String written) {
    Matcher number = FORM.matcher(written.strip());
    if (!number.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(number.group(1));
    long serial = Long.parseLong(number.group(2));
    return year == 0 || serial == 0
        ? Optional.empty()
        : Optional.of(new FilingNumber(year, serial));
  }

  @Override
  public String toString() {
    return "%04d-%06d".formatted(year, serial);
  }
}
