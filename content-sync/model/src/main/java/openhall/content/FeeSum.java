package openhall.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What fees come to that are charged at once (C6), as far as that is fixed: one of each piece.
 *
 * @param low the least that the fixed parts come to, in yuan
 * @param high the most
 * @param open those that depend on more than the number of pieces, and are in neither
 */
public record FeeSum(BigDecimal low, BigDecimal high, List<Fee> open) {

  /** What comes in pieces; all else is measured, so that one of it says nothing. */
  private static final Set<String> PIECES =
      Set.of(
          "", "件", "证", "本", "张", "份", "次", "项", "宗", "户", "人", "人次", "副", "套", "例", "个", "枚", "对");

  public FeeSum {
    open = List.copyOf(open);
  }

  public static FeeSum of(List<Fee> fees) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    var open = new ArrayList<Fee>();
    for (Fee fee : fees) {
      boolean piece = PIECES.contains(fee.unit());
      switch (fee.charge()) {
        case Charge.Free _ -> {}
        case Charge.Fixed(Money amount) when piece -> {
          low = low.add(amount.value());
          high = high.add(amount.value());
        }
        case Charge.Range(Money min, Money max) when piece -> {
          low = low.add(min.value());
          high = high.add(max.value());
        }
        case Charge.Fixed _, Charge.Range _, Charge.Formula _, Tariff _ -> open.add(fee);
      }
    }
    return new FeeSum(low, high, open);
  }
}
