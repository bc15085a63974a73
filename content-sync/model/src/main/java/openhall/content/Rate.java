package openhall.content;

import java.math.BigDecimal;

/** What one band of a {@link Tariff} asks for. */
public sealed interface Rate {

  /** So many yuan for each unit of the quantity. */
  record PerUnit(Decimal yuan) implements Rate {}

  /** A share of a quantity that is itself money: 2.5 stands for 2.5 %. */
  record Percent(Decimal percent) implements Rate {}

  /** The same amount wherever in the band the quantity ends. */
  record Flat(Money amount) implements Rate {}

  /** Yuan for that much of the quantity, exactly; nothing is rounded. */
  default BigDecimal of(BigDecimal quantity) {
    return switch (this) {
      case PerUnit(Decimal yuan) -> quantity.multiply(yuan.value());
      case Percent(Decimal percent) -> quantity.multiply(percent.value()).movePointLeft(2);
      case Flat(Money amount) -> amount.value();
    };
  }

  /** Whether it asks for nothing. */
  default boolean isNothing() {
    return of(BigDecimal.ONE).signum() == 0;
  }
}
