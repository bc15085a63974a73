package openhall.content;

/**
 * One broken rule: which field, what stood there, and the rule in Chinese (for staff) and English.
 *
 * @param field path inside the item, such as {@code fees[2].charge.amount}; empty for the item
 *     itself
 * @param value what stood there, shortened for display
 * @param zh the rule and what to do, in Chinese
 * @param en the same in English
 */
public record Problem(String field, String value, String zh, String en) {

  private static final int SHOWN = 80;

  public Problem {
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  /** The same problem seen from one level further out. */
  public Problem within(String outer) {
    if (outer.isEmpty()) {
      return this;
    }
    String path = field.isEmpty() || field.startsWith("[") ? outer + field : outer + "." + field;
    return new Problem(path, value, zh, en);
  }

  @Override
  public String toString() {
    return "%s “%s”：%s | %s".formatted(field.isEmpty() ? "（整条）" : field, value, zh, en);
  }
}
