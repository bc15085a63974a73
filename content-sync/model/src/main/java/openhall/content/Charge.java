package openhall.content;

/**
 * What a fee row asks for: nothing, one amount, a range, a formula in words, or a tariff to reckon
 * with.
 */
public sealed interface Charge
    permits Charge.Free, Charge.Fixed, Charge.Range, Charge.Formula, Tariff {

  record Free() implements Charge {}

  record Fixed(Money amount) implements Charge {
    public Fixed {
      if (amount.value().signum() == 0) {
        throw new InvalidContent(
            "amount",
            amount.decimal(),
            "不收费请写 free，不写 0 元",
            "write free instead of an amount of 0");
      }
    }
  }

  record Range(Money min, Money max) implements Charge {
    public Range {
      if (min.compareTo(max) >= 0) {
        throw new InvalidContent(
            "max", max.decimal(), "上限须大于下限 " + min.decimal(), "must exceed min " + min.decimal());
      }
    }
  }

  record Formula(String text) implements Charge {
    public Formula {
      Texts.text("formula", text);
    }
  }
}
