package openhall.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A charge that follows from a quantity: rate times quantity, or tiers (阶梯、分段累进). It is there to be
 * reckoned with; the official wording of the fee stays what is shown and what binds.
 *
 * @param bands in rising order; only the last has no upper limit
 * @param whole whether the rate of the band in which the quantity ends holds for all of it (全额);
 *     otherwise each band's rate holds for what lies in it (累进)
 */
public record Tariff(Quantity quantity, List<Band> bands, boolean whole, Frame frame)
    implements Charge {

  private static final int MOST_BANDS = 30;
  private static final String YUAN = "元";

  /** What is counted, such as 用水量, and in what, such as 立方米. */
  public record Quantity(String name, String unit) {
    public Quantity {
      Texts.line("quantity", name);
      Texts.line("per", unit);
    }

    public boolean isMoney() {
      return unit.equals(YUAN);
    }
  }

  /**
   * A stretch of the quantity from where the band before ends.
   *
   * @param upTo the last quantity in it; empty for all that is more
   */
  public record Band(Optional<Decimal> upTo, Rate rate) {}

  /** What stands around the bands: a part always charged, the least and the most of the whole. */
  public record Frame(Money fixed, Money min, Optional<Money> max) {

    public static final Frame NONE = new Frame(Money.NOTHING, Money.NOTHING, Optional.empty());

    public Frame {
      max.ifPresent(most -> above("max", most, min));
      max.ifPresent(most -> above("max", most, fixed));
    }

    private static void above(String field, Money most, Money least) {
      if (most.compareTo(least) <= 0) {
        throw new InvalidContent(
            field, most.decimal(), "上限须大于 " + least.decimal(), "must exceed " + least.decimal());
      }
    }
  }

  public Tariff {
    bands = List.copyOf(bands);
    if (bands.isEmpty() || bands.size() > MOST_BANDS) {
      throw new InvalidContent(
          "bands",
          Integer.toString(bands.size()),
          "须有 1 至 " + MOST_BANDS + " 档",
          "needs 1 to " + MOST_BANDS + " bands");
    }
    rising(bands);
    if (whole && bands.size() == 1) {
      throw new InvalidContent("whole", "true", "只有一档，不分全额和累进", "has no meaning for one band");
    }
    if (bands.stream().allMatch(band -> band.rate().isNothing())) {
      throw new InvalidContent(
          "bands", "", "各档都是 0；不收费请写 free，定额请写 amount", "charge nothing; write free or amount");
    }
    if (!quantity.isMoney()
        && bands.stream().anyMatch(band -> band.rate() instanceof Rate.Percent)) {
      throw new InvalidContent(
          "per", quantity.unit(), "按百分比收费，计价单位须为元", "must be 元 where a band is a percentage");
    }
  }

  private static void rising(List<Band> bands) {
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < bands.size(); i++) {
      boolean last = i == bands.size() - 1;
      Optional<Decimal> upTo = bands.get(i).upTo();
      String field = "bands[" + i + "].upTo";
      if (upTo.isEmpty() != last) {
        throw new InvalidContent(
            field,
            upTo.map(Decimal::decimal).orElse(""),
            "只有最后一档不写上限",
            "only the last band has no upper limit");
      }
      if (!last && upTo.orElseThrow().value().compareTo(before) <= 0) {
        throw new InvalidContent(
            field,
            upTo.orElseThrow().decimal(),
            "各档上限须逐档升高",
            "each upper limit must exceed the one before");
      }
      before = upTo.map(Decimal::value).orElse(before);
    }
  }

  /** What a quantity costs, line by line; {@code quantity} is not negative. */
  public Reckoning of(BigDecimal quantity) {
    return Reckoning.of(whole ? atOneRate(quantity) : bandByBand(quantity), frame);
  }

  private List<Reckoning.Line> bandByBand(BigDecimal quantity) {
    var lines = new ArrayList<Reckoning.Line>();
    BigDecimal from = BigDecimal.ZERO;
    for (Band band : bands) {
      BigDecimal to = band.upTo().map(Decimal::value).map(quantity::min).orElse(quantity);
      if (lines.isEmpty() || to.compareTo(from) > 0) {
        lines.add(Reckoning.Line.of(band, from, to.subtract(from)));
      }
      from = band.upTo().map(Decimal::value).orElse(from);
    }
    return lines;
  }

  private List<Reckoning.Line> atOneRate(BigDecimal quantity) {
    BigDecimal from = BigDecimal.ZERO;
    for (Band band : bands) {
      if (band.upTo().map(Decimal::value).filter(most -> most.compareTo(quantity) < 0).isEmpty()) {
        return List.of(Reckoning.Line.of(band, from, quantity));
      }
      from = band.upTo().map(Decimal::value).orElse(from);
    }
    throw new IllegalStateException("Expected a last band without a limit, got " + bands);
  }
}
