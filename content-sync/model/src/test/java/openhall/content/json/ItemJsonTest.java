package openhall.content.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import openhall.content.FeeSchedule;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.Procedure;
import openhall.content.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class ItemJsonTest {

  private static final JsonMapper PLAIN = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "procedure",
        "fees",
        "notice",
        "rule",
        "department",
        "hall",
        "finder",
        "picture",
        "programme"
      })
  void everyFieldSurvivesTheRoundTrip(String kind) {
    byte[] source = vector(kind);
    Item item = ItemJson.read(source);
    assertThat(PLAIN.readTree(ItemJson.write(item))).isEqualTo(PLAIN.readTree(source));
    assertThat(ItemJson.read(ItemJson.write(item))).isEqualTo(item);
    assertThat(item.kind().wireName()).isEqualTo(kind);
  }

  @Test
  void anUnknownFieldIsNamedWithItsPath() {
    assertRefused(
        "procedure", "\"sourceNote\"", "\"sourceNotes\"", "materials[0].sourceNotes", "没有这个字段");
  }

  @Test
  void aDoubledFieldIsRefused() {
    assertRefused("rule", "\"number\": 7", "\"number\": 7, \"number\": 8", "", "不是有效的 JSON");
  }

  @Test
  void aMissingFieldIsNamed() {
    assertRefused("rule", "\"family\": \"监督制约\",", "", "family", "缺少这一项");
  }

  @Test
  void aFeeAsFloatingPointNumberIsRefused() {
    assertRefused(
        "fees", "{\"amount\": \"40\"}", "{\"amount\": 40.0}", "fees[0].charge.amount", "应为文字");
  }

  @Test
  void aFeeWithThreeDecimalsIsRefused() {
    assertRefused(
        "fees",
        "{\"amount\": \"40\"}",
        "{\"amount\": \"40.005\"}",
        "fees[0].charge.amount",
        "最多两位小数");
  }

  @Test
  void aChargeOfTwoKindsIsRefused() {
    assertRefused(
        "fees",
        "{\"free\": true}",
        "{\"free\": true, \"amount\": \"5\"}",
        "fees[1].charge.amount",
        "没有这个字段");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"upTo\": \"10000\", |{|[4].charge.bands[0].upTo|只有最后一档不写上限",
        "\"upTo\": \"100000\"|\"upTo\": \"10000\"|[4].charge.bands[1].upTo|逐档升高",
        "\"per\": \"元\"|\"per\": \"平方米\"|[4].charge.per|计价单位须为元",
        "\"percent\": \"2\"|\"percent\": \"2\", \"rate\": \"2\"|[4].charge.bands[2].rate|没有这个字段",
        "\"percent\": \"2\"|\"percent\": \"-2\"|[4].charge.bands[2].percent|不带单位的十进制数",
        "\"max\": \"60\"|\"max\": \"3\"|[5].charge.max|须大于 3",
        "{\"upTo\": \"2\", \"rate\": \"3\"}, ||[5].charge.whole|只有一档",
      })
  void aTariffThatContradictsItselfIsRefused(
      String from, @Nullable String to, String field, String rule) {
    assertRefused("fees", from, to == null ? "" : to, "fees" + field, rule);
  }

  @Test
  void aWrongCreditCodeNamesTheRightCheckCharacter() {
    assertRefused(
        "procedure",
        "\"11440100007482575H\"",
        "\"11440100007482575J\"",
        "authority.creditCode",
        "校验位应为 H");
  }

  @Test
  void aPromiseLongerThanTheLawIsRefused() {
    assertRefused("procedure", "\"amount\": 20", "\"amount\": 61", "promisedLimit", "不能长于法定时限");
  }

  @Test
  void freeWithFeeRowsIsRefused() {
    assertRefused("procedure", "\"charged\": true", "\"charged\": false", "charged", "未写明收费");
  }

  @Test
  void whatIsChargedAtOnceNamesWhatThatIs() {
    String one = "\"fees\": [{\"schedule\": \"f-idcard\", \"fee\": \"replace\"}],";
    String two = one.replace("}]", "}, {\"schedule\": \"f-idcard\", \"fee\": \"first\"}]");
    String together =
        new String(vector("procedure"), UTF_8).replace(one, two + " \"chargedTogether\": true,");
    var procedure = (Procedure) ItemJson.read(together.getBytes(UTF_8));
    assertThat(procedure.charges().together()).isTrue();
    assertThat(ItemJson.read(ItemJson.write(procedure))).isEqualTo(procedure);
    assertRefused(
        "procedure", one, one + " \"chargedTogether\": true,", "chargedTogether", "至少要有两个收费项目");
  }

  @Test
  void aWordThatMeansTheSameAsNoOtherIsRefused() {
    assertRefused("finder", "[\"低保\", \"最低生活保障\"]", "[\"低保\"]", "synonyms[0]", "至少两个说法");
    assertRefused("finder", "[\"低保\", \"最低生活保障\"]", "[\"低保\", \"低保\"]", "synonyms[0]", "重复");
    assertRefused("finder", "\"低保\", ", "\"低=保\", ", "synonyms[0]", "不含等号");
  }

  @Test
  void anItemPinnedTwiceIsRefused() {
    assertRefused("finder", "\"p-idcard\"", "\"p-1\"", "pinned", "重复");
  }

  @Test
  void aSpecialProcedureInAStepThatThereIsNotIsRefused() {
    assertRefused(
        "procedure", "\"step\": \"受理\"", "\"step\": \"听证\"", "specialProcedures[0].step", "没有这个环节");
  }

  @Test
  void aWindowOnNoPlanOrBeyondItsEdgeIsRefused() {
    assertRefused("hall", ", \"plan\": \"i-plan\"", "", "windows[0].at", "没有写平面图");
    assertRefused("hall", "\"x\": 897", "\"x\": 1001", "windows[0].at.x", "0 到 1000");
  }

  @Test
  void zonesThatOverlapOrReachBeyondTheBoardAreRefused() {
    assertRefused("programme", "\"left\": 70", "\"left\": 69", "zones[1].share", "与第 1 个分区重叠");
    assertRefused("programme", "\"width\": 30", "\"width\": 31", "zones[1].share.width", "超出屏幕");
  }

  @Test
  void aTurnThatPlaysNothingOrTwoThingsIsRefused() {
    assertRefused("programme", "{\"calls\": {}}", "{}", "zones[1].turns[1]", "恰好是其中一样");
    assertRefused(
        "programme",
        "{\"calls\": {}}",
        "{\"calls\": {}, \"clock\": {}}",
        "zones[1].turns[1]",
        "恰好是其中一样");
  }

  @Test
  void timesOfAProgrammeThatAreNoneAreRefused() {
    assertRefused("programme", "\"22:00\"", "\"24:00\"", "quiet[0].hours", "08:30");
    assertRefused("programme", "[1, 3]", "[0, 3]", "zones[0].turns[1].when[0].weekdays[0]", "星期");
    assertRefused("programme", "\"hall-1\"", "\"大厅\"", "boards[0]", "小写字母");
  }

  @Test
  void aPictureThatIsNotWhatItClaimsIsRefused() {
    assertRefused("picture", "image/png", "image/jpeg", "mediaType", "与图片不符");
    assertRefused("picture", "\"width\": 4", "\"width\": 5", "width", "与图片不符");
    assertRefused("picture", "iVBOR", "aGFsb", "data", "只能是 PNG 或 JPEG");
    assertRefused("picture", "iVBOR", "iVB?R", "data", "Base64");
  }

  @Test
  void whetherItCostsStaysUnsaidWhereTheSourceIsSilent() {
    String silent =
        new String(vector("procedure"), UTF_8)
            .replace("\"charged\": true, ", "")
            .replaceFirst("\"fees\": \\[.*?],", "");
    var procedure = (Procedure) ItemJson.read(silent.getBytes(UTF_8));
    assertThat(procedure.charges().charging()).isEqualTo(Procedure.Charging.NOT_STATED);
    assertThat(new String(ItemJson.write(procedure), UTF_8)).doesNotContain("charged");
  }

  @Test
  void controlCharactersAreRefused() {
    assertRefused("rule", "首问责任制", "首问\\u0007责任制", "title", "控制字符");
    assertRefused("rule", "首问责任制", "首问\\u202E责任制", "title", "控制字符");
    assertRefused("rule", "首问责任制", "首问\\uFFFD责任制", "title", "控制字符");
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsRefused() {
    assertRefused(
        "notice", "\"to\": \"2026-11-24\"", "\"to\": \"2026-11-17\"", "publicity.to", "早于开始");
  }

  @Test
  void aDateThatDoesNotExistIsRefused() {
    assertRefused("rule", "2026-01-01", "2026-02-30", "issuedOn", "2026-01-05 的形式");
  }

  @Test
  void aCodeOutsideItsListTellsTheList() {
    assertRefused(
        "procedure", "\"itemType\": \"07\"", "\"itemType\": \"77\"", "itemType", "01 行政许可");
  }

  @Test
  void aUnitPathCannotClimb() {
    assertRefused("rule", "nanhe/pingan", "nanhe/../pingan", "unit", "单位标识");
  }

  @Test
  void anEndlessItemIsRefusedBeforeItIsParsed() {
    assertThatThrownBy(() -> ItemJson.read(new byte[ItemJson.LARGEST + 1]))
        .isInstanceOf(InvalidContent.class)
        .hasMessageContaining("1 MB");
  }

  @Test
  void aSupersededFeeIsGoneTheDayAfterItsLast() {
    var schedule = (FeeSchedule) ItemJson.read(vector("fees"));
    assertThat(schedule.on(java.time.LocalDate.of(2026, 12, 31))).hasSize(6);
    assertThat(schedule.on(java.time.LocalDate.of(2027, 1, 1))).hasSize(5);
  }

  @Test
  void workingDaysAreNeverTurnedIntoCalendarDays() {
    var procedure = (Procedure) ItemJson.read(vector("procedure"));
    assertThat(procedure.limits().promised())
        .isEqualTo(new TimeLimit.Within(20, TimeLimit.Unit.DAY));
    var workdays = new TimeLimit.Within(20, TimeLimit.Unit.WORKDAY);
    assertThat(new TimeLimit.Within(25, TimeLimit.Unit.DAY).certainlyLongerThan(workdays))
        .isFalse();
    assertThat(new TimeLimit.Within(21, TimeLimit.Unit.WORKDAY).certainlyLongerThan(workdays))
        .isTrue();
    assertThat(
            new TimeLimit.Within(21, TimeLimit.Unit.WORKDAY)
                .certainlyLongerThan(new TimeLimit.Within(20, TimeLimit.Unit.DAY)))
        .isTrue();
  }

  private static void assertRefused(
      String kind, String from, String to, String field, String rule) {
    String source = new String(vector(kind), UTF_8);
    assertThat(source).contains(from);
    byte[] broken = source.replace(from, to).getBytes(UTF_8);
    assertThatThrownBy(() -> ItemJson.read(broken))
        .isInstanceOfSatisfying(
            InvalidContent.class,
            e -> {
              assertThat(e.problems().getFirst().field()).isEqualTo(field);
              assertThat(e.problems().getFirst().zh()).contains(rule);
              assertThat(e.problems().getFirst().en()).isNotBlank();
            });
  }

  static byte[] vector(String kind) {
    try (InputStream in = ItemJsonTest.class.getResourceAsStream(kind + ".json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
