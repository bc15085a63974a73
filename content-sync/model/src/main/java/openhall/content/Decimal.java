package openhall.content;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number that is not negative, written and kept as decimal text; at most 12 digits before the
 * point and six behind it.
 */
public record Decimal(String decimal) implements Comparable<Decimal> {

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

  /** As a resident reads it: no needless decimals. */
  public String shown() {
    return shown(value());
  }

  /** Any number in the same way. */
  public static String shown(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.setScale(Math.max(0, plain.scale())).toPlainString();
  }

  @Override
  public int compareTo(Decimal other) {
    return value().compareTo(other.value());
  }
}
