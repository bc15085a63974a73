package openhall.authoring.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void aCleanNoticeRaisesNoDoubt() {
    assertThat(Checks.of(notice("请各位居民互相转告。"), Optional.empty(), TODAY)).isEmpty();
  }

  /** A6: 11010519491231002X has a right check character, 110105194912310021 has not. */
  @Test
  void anIdentityNumberMayNotGoToReview() {
    assertThat(of(notice("身份证号 11010519491231002X。")))
        .singleElement()
        .satisfies(remark -> {
          assertThat(remark.weight()).isEqualTo(Remark.Weight.ERROR);
          assertThat(remark.field()).isEqualTo("body[0].paragraph");
          assertThat(remark.what()).doesNotContain("19491231");
        });
    assertThat(of(notice("流水号 110105194912310021。"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"居民温力国（患有精神病）已救助。", "救助对象：王某某患尿毒症", "李秀英因患乳腺癌生活困难", "村民张三，现患重病"})
  void aNameWithAnIllnessIsDoubted(String text) {
    assertThat(of(notice(text))).extracting(Remark::rule).anyMatch(rule -> rule.contains("病情"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"高血压患者凭病历办理。", "严重精神障碍患者监护人补贴。", "本人患有重大疾病的可以申请。"})
  void anIllnessWithoutANameIsNot(String text) {
    assertThat(of(notice(text))).isEmpty();
  }

  @Test
  void advertsMayNotGoToReviewAndWrongWordsAreShown() {
    assertThat(of(notice("365bet官网备用网址"))).extracting(Remark::weight).contains(Remark.Weight.ERROR);
    assertThat(of(notice("请凭身分证办理，截止目前已办 3 件。")))
        .extracting(Remark::what)
        .containsExactly("身分证", "截止目前");
  }

  @Test
  void aDocumentNumberIsWrittenByTheRulesAndAgreesWithItsDate() {
    assertThat(of(numbered("平街发〔2026〕7号"))).isEmpty();
    assertThat(of(numbered("国务院令第588号"))).isEmpty();
    assertThat(of(numbered("平街发〔2025〕7号"))).hasSize(1);
    for (String wrong : List.of("平街发[2026]7号", "平街发〔2026〕07号", "平街发2026-7", "〔2026〕7号")) {
      assertThat(of(numbered(wrong))).as(wrong).isNotEmpty();
    }
  }

  @Test
  void whatNobodyConfirmedForAYearIsStale() {
    Item procedure = SampleItems.procedure("nanhe", "p-x", 1, "办证");
    assertThat(fields(procedure, TODAY)).doesNotContain("confirmedOn");
    assertThat(fields(procedure, TODAY.plusYears(1))).contains("confirmedOn");
    assertThat(Checks.of(notice("转告。"), Optional.empty(), TODAY.plusYears(3))).isEmpty();
  }

  @Test
  void limitsOfDifferentUnitsAreToBeCompared() {
    Item undecided =
        changed(
            SampleItems.procedure("nanhe", "p-x", 1, "办证"),
            "\"steps\":",
            """
            "statutoryLimit":{"amount":25,"unit":"day"},
            "promisedLimit":{"amount":20,"unit":"workday"},"caseType":"1","steps":\
            """);
    assertThat(fields(undecided, TODAY)).contains("promisedLimit", "caseType");
  }

  @Test
  void aRepealedLawIsNoBasis() {
    Item old =
        changed(
            SampleItems.procedure("nanhe", "p-x", 1, "办证"),
            "\"steps\":",
            "\"legalBases\":[{\"name\":\"《中华人民共和国婚姻法》\"}],\"steps\":");
    assertThat(of(old))
        .filteredOn(remark -> remark.field().equals("legalBases[0].name"))
        .singleElement()
        .extracting(Remark::rule)
        .asString()
        .contains("民法典");
  }

  @Test
  void theWordingOfAFeeFollowsItsAmount() {
    var then = (FeeSchedule) SampleItems.fees("nanhe", "f-x", 1, "收费", "20");
    var now = (FeeSchedule) changed(then, "\"amount\":\"20\"", "\"amount\":\"25\"");
    assertThat(Checks.of(now, Optional.of(then), TODAY))
        .extracting(Remark::field)
        .contains("fees[0].standardText");
    assertThat(Checks.of(then, Optional.of(then), TODAY))
        .extracting(Remark::field)
        .doesNotContain("fees[0].standardText");
  }

  @Test
  void mobileNumbersArePersonal() {
    Item item =
        changed(
            notice("转告。"),
            "\"body\":",
            "\"contacts\":[{\"purpose\":\"enquiry\",\"label\":\"窗口\",\"phone\":\"138 0013 8000\"}],\"body\":");
    assertThat(of(item)).extracting(Remark::field).containsExactly("contacts[0].phone");
  }

  private static List<Remark> of(Item item) {
    return Checks.of(item, Optional.empty(), TODAY);
  }

  private static List<String> fields(Item item, LocalDate day) {
    return Checks.of(item, Optional.empty(), day).stream().map(Remark::field).toList();
  }

  private static Item notice(String text) {
    return changed(SampleItems.notice("nanhe", "n-x", 1, "通知"), "请各位居民互相转告。", text);
  }

  private static Item numbered(String number) {
    return changed(
        notice("转告。"),
        "\"issuingOrgan\":",
        "\"documentNumber\":\"" + number + "\",\"issuingOrgan\":");
  }

  private static Item changed(Item item, String from, String to) {
    return ItemJson.read(new String(ItemJson.write(item), UTF_8).replace(from, to).getBytes(UTF_8));
  }
}
