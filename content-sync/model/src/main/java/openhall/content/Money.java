package openhall.content;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in yuan (CNY), written and kept as decimal text; at most two decimals, never a
 * floating-point number.
 */
public record Money(String decimal) implements Comparable<Money> {

  private static final int FEN = 2;
  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?");

  public static final Money NOTHING = new Money("0");

  public Money {
    Texts.matching(
        "",
        decimal,
        FORM,
        "金额须为不带单位的十进制数，最多两位小数，如 20 或 20.50",
        "an amount is a plain decimal with at most two decimals, such as 20 or 20.50");
  }

  public BigDecimal value() {
    return new BigDecimal(decimal);
  }

  /** As a resident reads it: no needless decimals, and thousands set off. */
  public String shown() {
    return shown(value());
  }

  /** Any amount in the same way; one that has more than two decimals keeps them. */
  public static String shown(BigDecimal yuan) {
    BigDecimal plain = yuan.stripTrailingZeros();
    int decimals = plain.scale() <= 0 ? 0 : Math.max(FEN, plain.scale());
    return Decimal.grouped(plain.setScale(decimals).toPlainString());
  }

  @Override
  public int compareTo(Money other) {
    return value().compareTo(other.value());
  }
}
