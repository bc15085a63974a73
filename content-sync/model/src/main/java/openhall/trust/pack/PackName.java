package openhall.trust.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pack.
 *
 * @param unit such as {@code nanhe/pingan}: its files and those of the units above it
 * @param from the release that the reader is at, 0 for none
 * @param to the release that the reader will be at
 */
public record PackName(String unit, long from, long to) {

  private static final String UNIT = "[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*){0,2}";
  private static final Pattern UNIT_FORM = Pattern.compile(UNIT);
  private static final Pattern PATH =
      Pattern.compile("packs/(" + UNIT + ")/(0|[1-9][0-9]{0,17})-([1-9][0-9]{0,17})\\.pack");

  public PackName {
    if (!UNIT_FORM.matcher(unit).matches()) {
      throw new IllegalArgumentException("Expected a unit such as nanhe/pingan, got " + unit);
    }
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("Expected a step forward, got " + from + " to " + to);
    }
  }

  /** The pack that lies at that path below the repository's root, if one can lie there. */
  public static Optional<PackName> at(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long from = Long.parseLong(parts.group(2));
    long to = Long.parseLong(parts.group(3));
    return from < to ? Optional.of(new PackName(parts.group(1), from, to)) : Optional.empty();
  }

  /** Relative to the repository's address. */
  public String path() {
    return "packs/" + unit + "/" + from + "-" + to + ".pack";
  }
}
