package openhall.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a tariff is said: its bands and what stands around them. */
public record TariffWords(Phrasing phrasing) {

  /**
   * One band.
   *
   * @param stretch from where to where; empty where there is only one
   */
  public record Said(String stretch, String rate) {}

  /** The lowest and the highest rate, where rates are all there is. */
  Optional<Figure> price(Tariff tariff) {
    List<Rate> rates = tariff.bands().stream().map(Tariff.Band::rate).toList();
    if (tariff.frame().fixed().value().signum() > 0) {
      return Optional.empty();
    }
    if (rates.stream().allMatch(Rate.PerUnit.class::isInstance)) {
      return Optional.of(new Figure(span(rates, ""), new FeeWords(phrasing).yuan(unit(tariff))));
    }
    return rates.stream().allMatch(Rate.Percent.class::isInstance)
        ? Optional.of(new Figure(span(rates, "%"), ""))
        : Optional.empty();
  }

  private static String span(List<Rate> rates, String mark) {
    List<Decimal> numbers = rates.stream().flatMap(rate -> number(rate).stream()).sorted().toList();
    return FeeWords.span(shown(numbers.getFirst(), mark), shown(numbers.getLast(), mark));
  }

  /** An amount of money where no mark says what it is. */
  private static String shown(Decimal number, String mark) {
    return mark.isEmpty() ? Money.shown(number.value()) : number.shown() + mark;
  }

  private static Optional<Decimal> number(Rate rate) {
    return switch (rate) {
      case Rate.PerUnit(Decimal yuan) -> Optional.of(yuan);
      case Rate.Percent(Decimal percent) -> Optional.of(percent);
      case Rate.Flat _ -> Optional.empty();
    };
  }

  /** The bands in their order. */
  public List<Said> bands(Tariff tariff) {
    List<Tariff.Band> bands = tariff.bands();
    return IntStream.range(0, bands.size())
        .mapToObj(i -> {
          Optional<Decimal> from = i == 0 ? Optional.empty() : bands.get(i - 1).upTo();
          String stretch = stretch(from, bands.get(i).upTo(), unit(tariff));
          return new Said(stretch, rate(bands.get(i).rate(), unit(tariff)));
        })
        .toList();
  }

  private String stretch(Optional<Decimal> from, Optional<Decimal> to, String unit) {
    String low = from.map(Decimal::shown).orElse("");
    String high = to.map(Decimal::shown).orElse("");
    if (low.isEmpty()) {
      return high.isEmpty() ? "" : phrasing.say("不超过 {0} {1}", high, unit);
    }
    return high.isEmpty()
        ? phrasing.say("超过 {0} {1}", low, unit)
        : phrasing.say("超过 {0} 至 {1} {2}", low, high, unit);
  }

  /** In what the quantity is counted; money is a word of ours. */
  public String unit(Tariff tariff) {
    return tariff.quantity().isMoney() ? phrasing.say("元") : tariff.quantity().unit();
  }

  /** Such as 2.95 元/立方米, 2.5% or 一律 50 元. */
  private String rate(Rate rate, String unit) {
    return switch (rate) {
      case Rate.PerUnit(Decimal yuan) ->
          Money.shown(yuan.value()) + " " + new FeeWords(phrasing).yuan(unit);
      case Rate.Percent(Decimal percent) -> percent.shown() + "%";
      case Rate.Flat(Money amount) -> phrasing.say("一律 {0} 元", amount.shown());
    };
  }

  /** How the bands work together, and what else there is. */
  public List<String> notes(Tariff tariff) {
    var notes = new ArrayList<String>();
    if (tariff.bands().size() > 1) {
      notes.add(tariff.whole() ? phrasing.say("到哪一档，全部按那一档收") : phrasing.say("超过的部分才按下一档收"));
    }
    Tariff.Frame frame = tariff.frame();
    if (frame.fixed().value().signum() > 0) {
      notes.add(phrasing.say("另收固定部分 {0} 元", frame.fixed().shown()));
    }
    if (frame.min().value().signum() > 0) {
      notes.add(phrasing.say("最少收 {0} 元", frame.min().shown()));
    }
    frame.max().ifPresent(most -> notes.add(phrasing.say("最多收 {0} 元", most.shown())));
    return notes;
  }
}
