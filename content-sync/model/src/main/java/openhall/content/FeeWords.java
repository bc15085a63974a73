package openhall.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a fee is said, wherever a resident reads it: on screens, on paper, on his telephone. */
public record FeeWords(Phrasing phrasing) {

  /** What a fee asks for, as briefly as can be. */
  public Figure price(Fee fee) {
    return switch (fee.charge()) {
      case Charge.Free _ -> new Figure(phrasing.say("免费"), "");
      case Charge.Fixed(Money amount) -> new Figure(amount.shown(), yuan(fee.unit()));
      case Charge.Range(Money min, Money max) ->
          new Figure(span(min.shown(), max.shown()), yuan(fee.unit()));
      case Charge.Formula _ -> reckoned();
      case Tariff tariff -> new TariffWords(phrasing).price(tariff).orElseGet(this::reckoned);
    };
  }

  /** The smallest and the largest of several fees of which one applies, where they compare. */
  public Figure range(List<Fee> fees) {
    if (fees.size() == 1) {
      return price(fees.getFirst());
    }
    List<Money> amounts = fees.stream().flatMap(fee -> bounds(fee.charge())).sorted().toList();
    boolean open = fees.stream().anyMatch(fee -> isReckoned(fee.charge()));
    if (amounts.isEmpty() || open) {
      return new Figure(phrasing.say("按项收费"), "");
    }
    if (amounts.getLast().value().signum() == 0) {
      return new Figure(phrasing.say("免费"), "");
    }
    List<String> units = fees.stream().map(Fee::unit).distinct().toList();
    String unit = units.size() == 1 ? yuan(units.getFirst()) : phrasing.say("元");
    return new Figure(span(amounts.getFirst().shown(), amounts.getLast().shown()), unit);
  }

  private static boolean isReckoned(Charge charge) {
    return charge instanceof Charge.Formula || charge instanceof Tariff;
  }

  private static Stream<Money> bounds(Charge charge) {
    return switch (charge) {
      case Charge.Free _ -> Stream.of(Money.NOTHING);
      case Charge.Fixed(Money amount) -> Stream.of(amount);
      case Charge.Range(Money min, Money max) -> Stream.of(min, max);
      case Charge.Formula _, Tariff _ -> Stream.of();
    };
  }

  /** What several fees come to that are charged at once; what is not in it is said to be more. */
  public Figure price(FeeSum sum) {
    if (!sum.open().isEmpty()) {
      return sum.low().signum() == 0
          ? reckoned()
          : new Figure(Money.shown(sum.low()), phrasing.say("元起"));
    }
    return sum.high().signum() == 0 ? new Figure(phrasing.say("免费"), "") : pieces(sum);
  }

  private Figure pieces(FeeSum sum) {
    return new Figure(span(Money.shown(sum.low()), Money.shown(sum.high())), phrasing.say("元"));
  }

  /** How that sum comes about, and what is not in it. */
  public String parts(FeeSum sum) {
    String each = phrasing.say("各按一份计，一次收齐 {0}", pieces(sum).inOneLine());
    if (sum.open().isEmpty()) {
      return each;
    }
    String open = sum.open().stream().map(Fee::name).collect(Collectors.joining(phrasing.say("、")));
    return sum.high().signum() == 0
        ? phrasing.say("在一个窗口一次收齐，各项按标准计算")
        : each + phrasing.say("；另按标准计算：{0}", open);
  }

  /** 元, or 元 for each unit. */
  public String yuan(String unit) {
    return unit.isEmpty() ? phrasing.say("元") : phrasing.say("元/{0}", unit);
  }

  /** The official wording, and the formula where that does not contain it. */
  public static List<String> wording(Fee fee) {
    String formula = fee.charge() instanceof Charge.Formula(String text) ? text : "";
    return fee.standardText().contains(formula)
        ? List.of(fee.standardText())
        : List.of(fee.standardText(), formula);
  }

  /** All that it is charged on; empty when nothing is stated. */
  public String basis(Fee fee) {
    return fee.basis().stream()
        .map(LegalBasis::cited)
        .collect(Collectors.joining(phrasing.say("；")));
  }

  /** From which day on; for a fee that does not apply yet. */
  public String from(Fee fee) {
    return phrasing.say("{0}起执行", phrasing.date(fee.valid().from()));
  }

  /** Until which day; empty when it has none. */
  public String until(Fee fee) {
    return fee.valid().hasEnd() ? phrasing.say("执行到{0}", phrasing.date(fee.valid().to())) : "";
  }

  /** From the lowest to the highest figure, which may be one. */
  public static String span(String low, String high) {
    return low.equals(high) ? low : low + "–" + high;
  }

  private Figure reckoned() {
    return new Figure(phrasing.say("按标准计算"), "");
  }
}
