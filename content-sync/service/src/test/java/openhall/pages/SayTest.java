package openhall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.content.Charge;
import openhall.content.Decimal;
import openhall.content.Fee;
import openhall.content.LegalBasis;
import openhall.content.Money;
import openhall.content.Period;
import openhall.content.Rate;
import openhall.content.Tariff;
import org.junit.jupiter.api.Test;

/** A fee on a telephone reads to the character as it always has (C3); and tiers below it. */
final class SayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<LegalBasis> BASES =
      List.of(
          new LegalBasis("收费通知", "发改〔2026〕1号", "第一条", "", ""),
          new LegalBasis("《价格法》", "", "", "", ""));

  @Test
  void aFeeWithAllThereIsToSay() {
    Fee fee =
        new Fee(
            "key",
            "换领",
            "每证 20 元",
            new Charge.Fixed(new Money("20.00")),
            "证",
            BASES,
            new Fee.Relief(true, "低保免收"),
            new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
            "备注");
    assertThat(Say.fee(fee, TODAY))
        .isEqualTo(
            new PublicPage.Line(
                "换领　20 元/证",
                "每证 20 元\n2027年1月1日起执行\n执行到2027年12月31日\n低保免收\n依据：《收费通知》（发改〔2026〕1号）第一条；《价格法》\n备注"));
  }

  @Test
  void aFormulaStandsBelowTheWordingThatDoesNotContainIt() {
    assertThat(Say.fee(fee(new Charge.Formula("面积×3")), TODAY))
        .isEqualTo(new PublicPage.Line("占道　按标准计算", "每平方米 3 元\n面积×3"));
    assertThat(Say.fee(fee(new Charge.Formula("3 元")), TODAY).detail()).isEqualTo("每平方米 3 元");
  }

  @Test
  void tiersStandOneBelowTheOther() {
    var tariff =
        new Tariff(
            new Tariff.Quantity("面积", "平方米"),
            List.of(
                new Tariff.Band(
                    Optional.of(new Decimal("100")), new Rate.PerUnit(new Decimal("3"))),
                new Tariff.Band(Optional.empty(), new Rate.PerUnit(new Decimal("2.50")))),
            false,
            new Tariff.Frame(new Money("0"), new Money("20"), Optional.empty()));
    assertThat(Say.fee(fee(tariff), TODAY))
        .isEqualTo(
            new PublicPage.Line(
                "占道　2.50–3 元/平方米",
                "每平方米 3 元\n不超过 100 平方米　3 元/平方米\n超过 100 平方米　2.50 元/平方米\n超过的部分才按下一档收\n最少收 20 元"));
  }

  private static Fee fee(Charge charge) {
    return new Fee(
        "key", "占道", "每平方米 3 元", charge, "", List.of(), Fee.Relief.NONE, Period.ALWAYS, "");
  }
}
