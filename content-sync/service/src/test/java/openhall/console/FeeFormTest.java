package openhall.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.content.Charge;
import openhall.content.Decimal;
import openhall.content.Fee;
import openhall.content.LegalBasis;
import openhall.content.Money;
import openhall.content.Period;
import openhall.content.Rate;
import openhall.content.Tariff;
import openhall.web.Form;
import org.junit.jupiter.api.Test;

final class FeeFormTest {

  static final Fee FEE =
      new Fee(
          "renewal",
          "居民身份证换领",
          "每证 20 元",
          new Charge.Fixed(new Money("20.00")),
          "证",
          List.of(new LegalBasis("收费标准", "发改价格〔2003〕2322 号", "第一条", "发展改革委", "原文")),
          new Fee.Relief(true, "低保对象免收"),
          new Period(LocalDate.of(2026, 1, 1), LocalDate.MAX),
          "备注");

  @Test
  void readsBackWhatItShows() {
    assertThat(FeeForm.read(FEE, new Form(filled(FeeForm.values(FEE)))).fee()).hasValue(FEE);
  }

  @Test
  void keepsThePartsThatTheFormDoesNotShow() {
    Fee changed = read(Map.of("basis0clause", "第二条")).fee().orElseThrow();
    assertThat(changed.basis().getFirst().issuingOrgan()).isEqualTo("发展改革委");
    assertThat(changed.basis().getFirst().text()).isEqualTo("原文");
    assertThat(changed.key()).isEqualTo("renewal");
  }

  @Test
  void readsEveryKindOfCharge() {
    Map<String, String> confirmed = Map.of("sameWording", "on");
    assertThat(charge(confirmed, "charge", "free")).isEqualTo(new Charge.Free());
    assertThat(charge(confirmed, "charge", "range", "min", "0", "max", "100.5"))
        .isEqualTo(new Charge.Range(new Money("0"), new Money("100.5")));
    assertThat(charge(confirmed, "charge", "formula", "formula", "按面积计"))
        .isEqualTo(new Charge.Formula("按面积计"));
  }

  @Test
  void aTariffIsReadBackAsItWasWritten() {
    Fee tiers = charging(WATER);
    assertThat(FeeForm.read(tiers, new Form(filled(FeeForm.values(tiers)))).fee()).hasValue(tiers);
    assertThat(
            charge(
                Map.of("sameWording", "on"),
                "charge",
                "tariff",
                "quantity",
                "标的额",
                "per",
                "元",
                "bands",
                "至 10000：一律 50\n以上：2.5%",
                "least",
                "50"))
        .isEqualTo(
            new Tariff(
                new Tariff.Quantity("标的额", "元"),
                List.of(
                    new Tariff.Band(
                        Optional.of(new Decimal("10000")), new Rate.Flat(new Money("50"))),
                    new Tariff.Band(Optional.empty(), new Rate.Percent(new Decimal("2.5")))),
                false,
                new Tariff.Frame(new Money("0"), new Money("50"), Optional.empty())));
  }

  @Test
  void whatIsWrongInATariffIsToldBesideItsField() {
    assertThat(wrong("quantity", "")).containsOnlyKeys("quantity");
    assertThat(wrong("bands", "至 300：4\n至 220：3\n以上：5")).containsOnlyKeys("bands");
    assertThat(wrong("bands", "每吨三元")).containsOnlyKeys("bands");
    assertThat(wrong("bands", "")).containsOnlyKeys("bands");
    assertThat(wrong("most", "0")).containsOnlyKeys("most");
    assertThat(wrong("least", "很少")).containsOnlyKeys("least");
  }

  private static Map<String, String> wrong(String field, String value) {
    Fee tiers = charging(WATER);
    var fields = new HashMap<>(FeeForm.values(tiers));
    fields.put(field, value);
    return FeeForm.read(tiers, new Form(filled(fields))).errors();
  }

  private static final Tariff WATER =
      new Tariff(
          new Tariff.Quantity("用水量", "立方米"),
          List.of(
              new Tariff.Band(
                  Optional.of(new Decimal("220")), new Rate.PerUnit(new Decimal("2.90"))),
              new Tariff.Band(Optional.empty(), new Rate.PerUnit(new Decimal("3.90")))),
          true,
          new Tariff.Frame(new Money("1"), new Money("5"), Optional.of(new Money("900"))));

  private static Fee charging(Charge charge) {
    return new Fee(
        FEE.key(),
        FEE.name(),
        FEE.standardText(),
        charge,
        FEE.unit(),
        FEE.basis(),
        FEE.relief(),
        FEE.valid(),
        FEE.remark());
  }

  private static Map<String, String> filled(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void dropsABasisWhoseRowWasEmptied() {
    Fee changed =
        read(Map.of("basis0name", "", "basis0number", "", "basis0clause", "")).fee().orElseThrow();
    assertThat(changed.basis()).isEmpty();
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    FeeForm.Read read =
        read(Map.of("name", "", "amount", "-1", "unit", "一\n二", "to", "2025-01-01", "from", "后天"));
    assertThat(read.errors()).containsOnlyKeys("name", "amount", "unit", "from");
    assertThat(read.fee()).isEmpty();
  }

  private static Charge charge(Map<String, String> base, String... changes) {
    var all = new HashMap<>(base);
    for (int i = 0; i < changes.length; i += 2) {
      all.put(changes[i], changes[i + 1]);
    }
    return read(all).fee().orElseThrow().charge();
  }

  private static FeeForm.Read read(Map<String, String> changes) {
    var fields = new HashMap<>(FeeForm.values(FEE));
    fields.putAll(changes);
    return FeeForm.read(FEE, new Form(fields));
  }
}
