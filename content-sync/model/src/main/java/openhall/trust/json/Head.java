package openhall.trust.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import openhall.trust.Metadata;
import openhall.trust.TopRole;

/** What every signed part begins with. */
final class Head {

  /** The version of The Update Framework that we write; any 1.x is read. */
  private static final String SPEC_VERSION = "1.0.34";

  private static final Pattern READ_VERSIONS = Pattern.compile("1\\.[0-9]+(\\.[0-9]+)?");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

  private Head() {}

  /**
   * Throws unless {@code signed} says it is of {@code role} and of a version of the specification
   * we know.
   */
  static void check(TopRole role, Fields signed) {
    String type = signed.get("_type").text();
    if (!type.equals(role.wireName())) {
      throw signed.failure("is of type " + type + ", expected " + role.wireName());
    }
    String spec = signed.get("spec_version").text();
    if (!READ_VERSIONS.matcher(spec).matches()) {
      throw signed.failure("has spec_version " + spec + ", expected 1.x");
    }
  }

  static long version(Fields signed) {
    return signed.get("version").whole();
  }

  static Instant expires(Fields signed) {
    return instant(signed.get("expires"));
  }

  static Instant instant(Fields field) {
    String text = field.text();
    try {
      if (INSTANT.matcher(text).matches()) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      throw field.failure("is no point in time: " + text);
    }
    throw field.failure("is not like 2026-01-05T00:00:00Z: " + text);
  }

  static Json.Builder of(TopRole role, Metadata metadata) {
    return Json.object()
        .put("_type", role.wireName())
        .put("spec_version", SPEC_VERSION)
        .put("version", metadata.version())
        .put("expires", text(metadata.expires()));
  }

  static String text(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }
}
