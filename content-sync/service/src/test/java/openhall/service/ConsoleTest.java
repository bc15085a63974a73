package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConsoleTest extends InService {

  private static final Item FEE =
      SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20.00");
  private static final String ITEM = "/items/nanhe.pingan/f-idcard";
  private static final String AMOUNT = "fees[0].charge!amount.amount";

  @BeforeEach
  void release() {
    running.release(FEE, 0, drafter, reviewer);
  }

  @Test
  void leadsStrangersToTheSignInAndBack() {
    var asked = running.get(ITEM, "");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(asked.headers().firstValue("Location"))
        .hasValue("/signin?next=%2Fitems%2Fnanhe.pingan%2Ff-idcard");
    var form = new LinkedHashMap<String, String>();
    form.put("account", "li");
    form.put("password", Running.PASSWORD);
    form.put("next", ITEM);
    var signedIn = submit("/signin", "", form, origin());
    assertThat(signedIn.headers().firstValue("Location")).hasValue(ITEM);
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict");
  }

  @Test
  void neverLeadsToAnotherSite() {
    for (String next : new String[] {"//evil.example", "/\\evil.example", "https://evil.example"}) {
      var form = new LinkedHashMap<String, String>();
      form.put("account", "li");
      form.put("password", Running.PASSWORD);
      form.put("next", next);
      var signedIn = submit("/signin", "", form, origin());
      assertThat(signedIn.headers().firstValue("Location")).hasValue("/items");
    }
  }

  @Test
  void everyPageForbidsForeignCodeAndFrames() {
    for (String path : new String[] {"/signin", "/items", ITEM, "/release", "/audit"}) {
      var page = page(path, reviewer);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'");
      assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=\"");
    }
  }

  @Test
  void refusesFormsFromOtherSites() {
    Map<String, String> fields = Map.of("_token", formToken(drafter), "revision", "1");
    String path = ITEM + "/submit";
    assertThat(submit(path, drafter, fields, "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(submit(path, drafter, fields, "null").statusCode()).isEqualTo(403);
    assertThat(submit(path, drafter, fields, "").statusCode()).isEqualTo(403);
  }

  @Test
  void refusesFormsWithoutThisSessionsToken() {
    Map<String, String> stolen = Map.of("_token", formToken(reviewer), "revision", "1");
    assertThat(submit(ITEM + "/submit", drafter, stolen, origin()).statusCode()).isEqualTo(403);
    assertThat(submit(ITEM + "/submit", drafter, Map.of("revision", "1"), origin()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesApiWritesByCookieAloneFromOtherSites() {
    HttpRequest.Builder forged =
        running
            .request("/api/v1/releases", "")
            .header("Cookie", "openhall=" + reviewer)
            .header("Origin", "http://evil.example")
            .POST(BodyPublishers.noBody());
    assertThat(running.send(forged).statusCode()).isEqualTo(403);
  }

  @Test
  void anErrorStandsOnThePageInPlaceOfTheButtonAndRefusesWhoPressesItAllTheSame() {
    running.put(
        SampleItems.fees("nanhe/pingan", "f-idcard", 2, "365bet官网备用网址收费", "20.00"), 1, drafter);
    assertThat(page(ITEM, drafter).body()).contains("改好才能提交").doesNotContain(">提交审核</button>");
    Map<String, String> fields = Map.of("_token", formToken(drafter), "revision", "2");
    var refused = submit(ITEM + "/submit", drafter, fields, origin());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("title", "365bet");
  }

  @Test
  void takesAFeeFromTheFormToTheScreens() {
    Map<String, String> fields = feeFields();
    fields.put(AMOUNT, "25");
    fields.put("fees[0].standardText", "每证 25 元");
    var saved = submit(ITEM + "/edit", drafter, fields, origin());
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(page(ITEM + "/diff", drafter).body()).contains("<ins>25</ins>");
    press("submit", drafter);
    assertThat(page(ITEM, drafter).body()).contains("待审核");
    press("approve", reviewer);
    running.signAll(reviewer);
    String pending = page("/release", reviewer).body();
    assertThat(pending).contains("1</output> 条", "收费项目「工本费」·收费标准", "<del>20</del> 元");
    var released =
        new Browser(running, reviewer)
            .post(
                "/release",
                Map.of(
                    "mark", Browser.field(pending, "mark"),
                    "seen", "on",
                    "item:nanhe/pingan/f-idcard", "on"));
    assertThat(released.headers().firstValue("Location")).hasValue("/release?done=released");
    assertThat(running.get("/repository/2.nanhe.pingan.json", "").statusCode()).isEqualTo(200);
  }

  @Test
  void showsErrorsBesideTheFieldsAndKeepsWhatWasTyped() {
    Map<String, String> fields = feeFields();
    fields.put(AMOUNT, "二十");
    fields.put("fees[0].name", "");
    fields.put("fees[0].valid.from", "2026-05-01");
    fields.put("fees[0].valid.to", "2026-01-01");
    var refused = submit(ITEM + "/edit", drafter, fields, origin());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"二十\"")
        .contains("3 处要改")
        .contains("最多两位小数")
        .contains("结束日期早于开始日期");
    assertThat(page(ITEM + "?revision=2", drafter).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsReviewersWhenTheAmountChangesButNotTheWording() {
    Map<String, String> fields = feeFields();
    fields.put(AMOUNT, "25");
    assertThat(submit(ITEM + "/edit", drafter, fields, origin()).statusCode()).isEqualTo(303);
    assertThat(page(ITEM, reviewer).body()).contains("官方表述没有改");
    press("submit", drafter);
    press("approve", reviewer);
    running.signAll(reviewer);
    assertThat(page("/release", reviewer).body()).contains("官方表述没有改");
  }

  @Test
  void refusesTheLaterOfTwoFormsOpenedOnTheSameRevision() {
    Map<String, String> fields = feeFields();
    fields.put("fees[0].remark", "先到");
    assertThat(submit(ITEM + "/edit", drafter, fields, origin()).statusCode()).isEqualTo(303);
    fields.put("fees[0].remark", "后到");
    var late = submit(ITEM + "/edit", drafter, fields, origin());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("已存了第 2 版", "value=\"2\"", "后到", "先到");
  }

  @Test
  void writesWhatPeopleTypedAsTextNeverAsMarkup() {
    Item hostile = SampleItems.notice("nanhe", "n-hostile", 1, "<script>alert(1)</script>\\\"'&");
    running.put(hostile, 0, drafter);
    for (String path :
        new String[] {"/items", "/items/nanhe/n-hostile", "/items?q=%22%3E%3Cb%3E"}) {
      assertThat(page(path, drafter).body())
          .doesNotContain("<script>alert")
          .doesNotContain("\"><b>");
    }
  }

  @Test
  void doesNotOfferAuthorsToApproveTheirOwn() {
    Item own = SampleItems.notice("nanhe", "n-own", 1, "我的通知");
    running.put(own, 0, reviewer);
    running.postTo(Running.path(own) + "/submit", reviewer, "");
    assertThat(page("/items/nanhe/n-own", reviewer).body())
        .doesNotContain("/items/nanhe/n-own/approve")
        .contains("须由另一个人审核");
  }

  private Map<String, String> feeFields() {
    Map<String, String> fields = EditTest.fields(page(ITEM + "/edit", drafter).body());
    fields.put("_do", "save");
    return fields;
  }

  private void press(String button, String session) {
    Map<String, String> fields =
        Map.of(
            "_token", formToken(session),
            "revision", "2",
            "examined-content", "on",
            "examined-process", "on",
            "examined-result", "on");
    var pressed = submit(ITEM + "/" + button, session, fields, origin());
    assertThat(pressed.statusCode()).as(pressed.body()).isEqualTo(303);
  }

  private String formToken(String session) {
    return new Browser(running, session).formToken();
  }

  private HttpResponse<String> page(String path, String session) {
    return new Browser(running, session).get(path);
  }

  private HttpResponse<String> submit(
      String path, String session, Map<String, String> fields, String origin) {
    return new Browser(running, session).post(path, fields, origin);
  }

  private String origin() {
    return running.service().url();
  }
}
