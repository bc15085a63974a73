package openhall.content.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import openhall.content.Charge;
import openhall.content.FeeSchedule;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.Tombstone;
import openhall.content.Unfamiliar;
import openhall.content.UnitId;
import openhall.content.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentJsonTest {

  private static final String TEXT =
      "{\"kind\":\"withdrawn\",\"unit\":\"nanhe/pingan\",\"id\":\"f-idcard\",\"revision\":4,"
          + "\"on\":\"2026-11-22\",\"reason\":\"依据已废止\"}";
  private static final String LATER =
      """
      {"kind":"lift","id":"l-1","unit":"nanhe","revision":2,"title":"电梯",
      "responsiblePost":"值班岗","catalogue":{"class":"设施","issuingOrgan":"区政府"},
      "issuedOn":"2026-01-05",
      "disclosure":{"class":"long-term","visibility":"public","audience":"society"},
      "floors":[1,2,3]}
      """;
  private static final Tombstone TOMBSTONE =
      new Tombstone(
          new ItemKey(new UnitId("nanhe/pingan"), new ItemId("f-idcard")),
          4,
          LocalDate.of(2026, 11, 22),
          "依据已废止");

  @Test
  void aTombstoneSurvivesTheRoundTrip() {
    assertThat(new String(DocumentJson.write(TOMBSTONE), UTF_8)).isEqualTo(TEXT);
    assertThat(DocumentJson.read(TEXT.getBytes(UTF_8))).isEqualTo(TOMBSTONE);
  }

  @Test
  void anItemReadsAsAnItem() {
    String notice =
        """
        {"kind":"notice","id":"n-1","unit":"nanhe","revision":2,"title":"停水通知",
        "responsiblePost":"值班岗","catalogue":{"class":"公告公示/一般公告","issuingOrgan":"区政府"},
        "issuedOn":"2026-01-05",
        "disclosure":{"class":"long-term","visibility":"public","audience":"society"},
        "noticeType":"general","body":[{"paragraph":"明日停水。"}]}
        """;
    var document = DocumentJson.read(notice.getBytes(UTF_8));
    assertThat(document).isEqualTo(ItemJson.read(notice.getBytes(UTF_8)));
    assertThat(document.revision()).isEqualTo(2);
    assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
  }

  @Test
  void anItemOfAKindThatCameLaterKeepsWhatEveryKindHas() {
    byte[] later = LATER.getBytes(UTF_8);
    assertThat(DocumentJson.published(later))
        .isInstanceOfSatisfying(
            Unfamiliar.class,
            item -> {
              assertThat(item.kind()).isEqualTo("lift");
              assertThat(item.revision()).isEqualTo(2);
              assertThat(item.head().title()).isEqualTo("电梯");
            });
    assertThatThrownBy(() -> DocumentJson.read(later)).isInstanceOf(InvalidContent.class);
  }

  @Test
  void whatEveryKindHasIsCheckedInKindsThatCameLaterToo() {
    byte[] untitled = LATER.replace("\"title\":\"电梯\",", "").getBytes(UTF_8);
    assertThatThrownBy(() -> DocumentJson.published(untitled)).isInstanceOf(InvalidContent.class);
  }

  @Test
  void aKnownKindWithUnknownFieldsIsRefusedHoweverItIsRead() {
    byte[] odd = TEXT.replace("\"kind\":", "\"title\":\"x\",\"kind\":").getBytes(UTF_8);
    assertThatThrownBy(() -> DocumentJson.published(odd)).isInstanceOf(InvalidContent.class);
  }

  @Test
  void aChargeThatCameLaterIsShownInItsOfficialWording() {
    for (String charge :
        List.of(
            "{\"moon\":\"full\"}",
            "{\"amount\":\"20\",\"season\":\"winter\"}",
            "{\"quantity\":\"用水量\",\"per\":\"立方米\",\"bands\":[{\"rate\":\"2\",\"hour\":\"7\"}]}")) {
      byte[] later = charged(charge);
      assertThat(DocumentJson.published(later))
          .isInstanceOfSatisfying(
              FeeSchedule.class,
              schedule ->
                  assertThat(schedule.fees().getFirst().charge())
                      .isEqualTo(new Charge.Formula("每吨两元")));
      assertThatThrownBy(() -> DocumentJson.read(later)).isInstanceOf(InvalidContent.class);
    }
  }

  @Test
  void aSceneThatCameLaterIsLeftOutByWhoOnlyShows() {
    String known = new String(ItemJsonTest.vector("programme"), UTF_8);
    byte[] one =
        known.replace("{\"calls\": {}}", "{\"hologram\": {\"of\": \"x\"}}").getBytes(UTF_8);
    byte[] all = known.replace("{\"ticker\":", "{\"hologram\":").getBytes(UTF_8);
    assertThat(DocumentJson.published(one))
        .isInstanceOfSatisfying(
            Programme.class,
            programme ->
                assertThat(programme.zones().get(1).turns())
                    .extracting(Zone.Turn::scene)
                    .containsExactly(new Scene.OneNotice(new ItemId("n-1")), new Scene.Clock()));
    assertThat(DocumentJson.published(all))
        .isInstanceOfSatisfying(
            Programme.class,
            programme ->
                assertThat(programme.zones().getLast().turns().getFirst().scene())
                    .isEqualTo(new Scene.Pages(Set.of(), List.of())));
    assertThatThrownBy(() -> DocumentJson.read(one)).isInstanceOf(InvalidContent.class);
  }

  @Test
  void aKnownChargeThatIsBrokenIsRefusedHoweverItIsRead() {
    for (String charge :
        List.of("{\"amount\":\"zwei\"}", "{}", "{\"free\":true,\"amount\":\"5\"}")) {
      assertThatThrownBy(() -> DocumentJson.published(charged(charge)))
          .as(charge)
          .isInstanceOf(InvalidContent.class);
    }
  }

  private static byte[] charged(String charge) {
    return """
    {"kind":"fees","id":"f-1","unit":"nanhe","revision":1,"title":"水费","responsiblePost":"值班岗",
    "catalogue":{"class":"收费标准","issuingOrgan":"水务公司"},"issuedOn":"2026-01-05",
    "disclosure":{"class":"long-term","visibility":"public","audience":"society"},
    "feeKind":"public-utility",
    "fees":[{"key":"water","name":"水费","standardText":"每吨两元","charge":%s}]}
    """
        .formatted(charge)
        .getBytes(UTF_8);
  }

  @Test
  void aTombstoneIsNoItem() {
    assertThatThrownBy(() -> ItemJson.read(TEXT.getBytes(UTF_8)))
        .isInstanceOf(InvalidContent.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"revision\":4|\"revision\":1|revision|不能小于 2",
        "\"reason\":\"依据已废止\"|\"reason\":\" \"|reason|不能为空",
        ",\"reason\":\"依据已废止\"|''|reason|缺少这一项",
        "\"on\":\"2026-11-22\"|\"on\":\"22.11.2026\"|on|日期须写成",
        "\"kind\":|\"title\":\"x\",\"kind\":|title|没有这个字段",
        "\"id\":\"f-idcard\"|\"id\":\"authority\"|id|留给授权文件",
      })
  void aBrokenTombstoneIsRefusedInWords(String good, String bad, String field, String words) {
    String changed = TEXT.replace(good, bad);
    assertThat(changed).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> DocumentJson.read(changed.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            InvalidContent.class,
            refusal -> {
              assertThat(refusal.problems().getFirst().field()).isEqualTo(field);
              assertThat(refusal.problems().getFirst().zh()).contains(words);
            });
  }
}
