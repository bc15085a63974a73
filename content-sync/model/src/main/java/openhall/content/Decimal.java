package openhall.content;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number that is not negative, written and kept as decimal text; at most 12 digits before the
 * point and six behind it.
 */
public record Decimal(String decimal) implements Comparable<Decimal> {

  private static final int GROUP = 3;
  private static final int UNGROUPED = 4;
  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?");

  public Decimal {
    Texts.matching(
        "",
        decimal,
        FORM,
        "须为不带单位的十进制数，最多六位小数，如 220 或 2.95",
        "a plain decimal with at most six decimals, such as 220 or 2.95");
  }

  public BigDecimal value() {
    return new BigDecimal(decimal);
  }

  /** As a resident reads it: no needless decimals, and thousands set off. */
  public String shown() {
    return shown(value());
  }

  /** Any number in the same way. */
  public static String shown(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return grouped(plain.setScale(Math.max(0, plain.scale())).toPlainString());
  }

  /**
   * A number as it is written, with its thousands set off by commas (千分撇) where it has more than
   * four digits before the point (GB/T 15835-2011, 5.1.1).
   */
  public static String grouped(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    var grouped = new StringBuilder(plain);
    for (int at = end - GROUP; at > 0 && end > UNGROUPED; at -= GROUP) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  @Override
  public int compareTo(Decimal other) {
    return value().compareTo(other.value());
  }
}
