package openhall.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every character that residents have read so far stays as it was; and what fees come to (C6). */
final class FeeWordsTest {

  private static final FeeWords WORDS = new FeeWords(Phrasing.WRITTEN);
  private static final Charge FORTY = new Charge.Fixed(new Money("40.00"));
  private static final Charge SOME = new Charge.Range(new Money("15.00"), new Money("80.50"));
  private static final Charge BY_AREA =
      new Tariff(
          new Tariff.Quantity("面积", "平方米"),
          List.of(
              new Tariff.Band(
                  Optional.of(new Decimal("100")), new Rate.PerUnit(new Decimal("3.10"))),
              new Tariff.Band(Optional.empty(), new Rate.PerUnit(new Decimal("4")))),
          false,
          Tariff.Frame.NONE);

  @Test
  void aPriceIsSaidAsItAlwaysWas() {
    assertThat(price(new Charge.Free(), "证")).isEqualTo("免费");
    assertThat(price(FORTY, "证")).isEqualTo("40 元/证");
    assertThat(price(FORTY, "")).isEqualTo("40 元");
    assertThat(price(SOME, "件")).isEqualTo("15–80.50 元/件");
    assertThat(price(new Charge.Formula("按面积计"), "件")).isEqualTo("按标准计算");
  }

  @Test
  void aTariffIsSaidByItsRatesWhereRatesAreAllThereIs() {
    assertThat(price(BY_AREA, "")).isEqualTo("3.10–4 元/平方米");
    assertThat(price(framed("5", new Rate.PerUnit(new Decimal("4"))), "")).isEqualTo("按标准计算");
    assertThat(price(framed("0", new Rate.PerUnit(new Decimal("0.125"))), ""))
        .isEqualTo("0.125 元/平方米");
    assertThat(price(framed("0", new Rate.Flat(new Money("4"))), "")).isEqualTo("按标准计算");
  }

  @Test
  void thousandsAreSetOffWhereThereAreMoreThanFourDigits() {
    assertThat(price(new Charge.Fixed(new Money("1200.00")), "件")).isEqualTo("1200 元/件");
    assertThat(price(new Charge.Range(new Money("12000"), new Money("1234567.5")), "件"))
        .isEqualTo("12,000–1,234,567.50 元/件");
    assertThat(new Decimal("100000.123456").shown()).isEqualTo("100,000.123456");
    assertThat(Decimal.grouped("1234567.")).as("while it is typed").isEqualTo("1,234,567.");
    assertThat(Decimal.grouped("")).isEmpty();
  }

  @Test
  void aBasisIsCitedAsItAlwaysWas() {
    assertThat(new LegalBasis("价格法", "", "", "", "").cited()).isEqualTo("《价格法》");
    assertThat(new LegalBasis("《价格法》实施", "发改〔2026〕1号", "第三条", "", "").cited())
        .isEqualTo("《价格法》实施（发改〔2026〕1号）第三条");
  }

  @Test
  void daysAndWordingAreSaidAsTheyAlwaysWere() {
    Fee fee = fee("证件", new Charge.Formula("每证 20 元"), "证");
    assertThat(FeeWords.wording(fee)).containsExactly("官方表述", "每证 20 元");
    assertThat(WORDS.from(fee)).isEqualTo("2026年1月5日起执行");
    assertThat(WORDS.until(fee)).isEqualTo("执行到2026年12月31日");
  }

  @Test
  void whoIsCalledToComplainHasATelephone() {
    var complaint = new Contact(Contact.Purpose.COMPLAINT, "投诉", "", "一楼", "");
    var supervision = new Contact(Contact.Purpose.SUPERVISION, "监督", "12345", "", "");
    assertThat(Contact.forComplaints(List.of(complaint, supervision))).hasValue(supervision);
    assertThat(Contact.forComplaints(List.of(complaint))).isEmpty();
  }

  @Test
  void oneOfEachPieceIsAddedUp() {
    FeeSum sum = FeeSum.of(List.of(fee("证", FORTY, "证"), fee("件", SOME, "件")));
    assertThat(sum.low()).isEqualByComparingTo(new BigDecimal("55"));
    assertThat(sum.high()).isEqualByComparingTo(new BigDecimal("120.50"));
    assertThat(WORDS.parts(sum)).isEqualTo("各按一份计，一次收齐 55–120.50 元");
  }

  @Test
  void whatIsMeasuredOrReckonedIsNamedAndNeverGuessed() {
    FeeSum sum =
        FeeSum.of(
            List.of(
                fee("证", FORTY, "证"),
                fee("占道费", FORTY, "平方米"),
                fee("处置费", BY_AREA, ""),
                fee("登记", new Charge.Free(), "件")));
    assertThat(sum.open()).extracting(Fee::name).containsExactly("占道费", "处置费");
    assertThat(WORDS.price(sum).inOneLine()).isEqualTo("40 元起");
    assertThat(WORDS.parts(sum)).isEqualTo("各按一份计，一次收齐 40 元；另按标准计算：占道费、处置费");
    FeeSum open = FeeSum.of(List.of(fee("处置费", BY_AREA, "")));
    assertThat(WORDS.price(open).inOneLine()).isEqualTo("按标准计算");
    assertThat(WORDS.parts(open)).isEqualTo("在一个窗口一次收齐，各项按标准计算");
  }

  private static Charge framed(String fixed, Rate rate) {
    return new Tariff(
        new Tariff.Quantity("面积", "平方米"),
        List.of(new Tariff.Band(Optional.empty(), rate)),
        false,
        new Tariff.Frame(new Money(fixed), new Money("0"), Optional.empty()));
  }

  private static String price(Charge charge, String unit) {
    return WORDS.price(fee("收费", charge, unit)).inOneLine();
  }

  private static Fee fee(String name, Charge charge, String unit) {
    return new Fee(
        "key",
        name,
        "官方表述",
        charge,
        unit,
        List.of(),
        Fee.Relief.NONE,
        new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31)),
        "");
  }
}
