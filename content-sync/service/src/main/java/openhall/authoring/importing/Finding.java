package openhall.authoring.importing;

/**
 * One thing the importer found.
 *
 * @param field path inside the item, such as {@code materials[2].name}; empty for the whole item
 * @param value what stood there, shortened for display
 * @param zh the rule, and what was done or is to be done, in Chinese
 * @param en the same in English
 */
public record Finding(
    Severity severity, Check check, Place place, String field, String value, String zh, String en) {

  private static final int SHOWN = 80;

  public Finding {
    value = shortened(value.replace('\n', ' '));
  }

  /** Whether the item may still be stored. */
  public enum Severity {
    REJECT,
    WARNING
  }

  static Finding reject(
      Check check, Place place, String field, String value, String zh, String en) {
    return new Finding(Severity.REJECT, check, place, field, value, zh, en);
  }

  static Finding warning(
      Check check, Place place, String field, String value, String zh, String en) {
    return new Finding(Severity.WARNING, check, place, field, value, zh, en);
  }

  public boolean rejects() {
    return severity == Severity.REJECT;
  }

  private static String shortened(String value) {
    if (value.codePointCount(0, value.length()) <= SHOWN) {
      return value;
    }
    return value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
  }

  @Override
  public String toString() {
    String what = value.isEmpty() ? field : field + "=" + value;
    return place + (what.isBlank() ? "" : " [" + what.strip() + "]") + "：" + zh + " | " + en;
  }
}
