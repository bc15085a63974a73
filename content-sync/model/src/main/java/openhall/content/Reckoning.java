package openhall.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a {@link Tariff} comes to an amount.
 *
 * @param sum the fixed part and all lines, exactly
 * @param amount the sum within the least and the most, in yuan; rounded once, here, half up to 分
 */
public record Reckoning(
    List<Line> lines, Money fixed, BigDecimal sum, Bound bound, BigDecimal amount) {

  private static final int FEN = 2;

  public Reckoning {
    lines = List.copyOf(lines);
  }

  /** Whether the sum was below the least or above the most. */
  public enum Bound {
    NONE,
    LEAST,
    MOST
  }

  /**
   * One band's share.
   *
   * @param from where the band begins
   * @param quantity how much is charged at the band's rate
   * @param amount rate times quantity, exactly
   */
  public record Line(Tariff.Band band, BigDecimal from, BigDecimal quantity, BigDecimal amount) {

    static Line of(Tariff.Band band, BigDecimal from, BigDecimal quantity) {
      return new Line(band, from, quantity, band.rate().of(quantity));
    }
  }

  static Reckoning of(List<Line> lines, Tariff.Frame frame) {
    BigDecimal sum =
        lines.stream().map(Line::amount).reduce(frame.fixed().value(), BigDecimal::add);
    BigDecimal atLeast = sum.max(frame.min().value());
    BigDecimal within = frame.max().map(Money::value).map(atLeast::min).orElse(atLeast);
    Bound bound =
        switch (within.compareTo(sum)) {
          case 0 -> Bound.NONE;
          case 1 -> Bound.LEAST;
          default -> Bound.MOST;
        };
    return new Reckoning(
        lines, frame.fixed(), sum, bound, within.setScale(FEN, RoundingMode.HALF_UP));
  }
}
