package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import openhall.authoring.ItemQuery;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import openhall.trust.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing goes out of the office by its pages that was not on the page. */
final class ReleasePageTest {

  @TempDir private Path dir;
  private Running running;
  private String drafter;
  private String reviewer;
  private Browser browser;

  @BeforeEach
  void start() {
    running = new Running(dir);
    reviewer = running.admin();
    drafter = running.account(reviewer, "li", "drafter");
    browser = new Browser(running, reviewer);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void saysThatThereIsNothingToRelease() {
    assertThat(pending()).contains("没有等待发布的变更").doesNotContain("name=\"seen\"");
  }

  @Test
  void showsAllThatANewItemSays() {
    approve(SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "20.00"), 0);
    assertThat(pending()).contains("新增", "居民身份证收费", "20 元/证", "每证20.00元", "户籍证件");
  }

  @Test
  void showsOldAndNewInWords() {
    running.release(SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "20.00"), 0, drafter, reviewer);
    approve(SampleItems.fees("nanhe", "f-a", 2, "居民身份证收费", "40.00"), 1);
    assertThat(pending())
        .contains("<del>20</del> 元", "<ins>40</ins> 元", "每证<del>20.00</del>元")
        .doesNotContain("fees[0]");
  }

  @Test
  void namesWhatWillDisappear() {
    Item notice = SampleItems.notice("nanhe", "n-a", 1, "停水通知");
    running.release(notice, 0, drafter, reviewer);
    running.postTo(Running.path(notice) + "/withdraw", reviewer, "{\"reason\":\"已恢复供水\"}");
    assertThat(pending()).contains("从屏幕撤下", "停水通知", "已撤回");
  }

  /** Also for strips whose programme is out already, and for days to come. */
  @Test
  void tellsWhatStripsCannotShowAndWhatToWriteInstead() {
    running.release(strips(), 0, drafter, reviewer);
    approve(SampleItems.notice("nanhe", "n-a", 1, "刘镕同志于二〇二六年任职"), 0);
    assertThat(pending())
        .contains("条屏显示不出", "门头条屏（door）", "第 7 字“镕”", "请换一个说法")
        .contains("第 12 字“〇”", "可改为“○”或“零”");
  }

  @Test
  void tellsWhatNewStripsCannotShowOfWhatIsPublicAlready() {
    running.release(SampleItems.notice("nanhe", "n-a", 1, "刘镕同志任职"), 0, drafter, reviewer);
    approve(strips(), 0);
    assertThat(pending()).contains("条屏显示不出", "门头条屏（door）", "第 7 字“镕”");
  }

  @Test
  void forgetsNoStripsHoweverManyProgrammesThereAre() {
    running.release(strips(), 0, drafter, reviewer);
    for (int i = 0; i < ItemQuery.PAGE_SIZE; i++) {
      running.put(programme("b-" + i), 0, drafter);
    }
    approve(SampleItems.notice("nanhe", "n-a", 1, "刘镕同志任职"), 0);
    assertThat(pending()).contains("条屏显示不出", "门头条屏（door）");
  }

  @Test
  void saysNothingOfStripsThatCanShowAll() {
    running.release(strips(), 0, drafter, reviewer);
    approve(SampleItems.notice("nanhe", "n-a", 1, "停水通知（3–5 号楼）"), 0);
    assertThat(pending()).contains("停水通知").doesNotContain("条屏显示不出");
  }

  private static Item strips() {
    return programme("b-door");
  }

  private static Item programme(String id) {
    return ItemJson.read(
        """
        {"kind":"programme","unit":"nanhe","id":"%s","revision":1,"title":"门头条屏",
        "responsiblePost":"综合窗口负责人","catalogue":{"class":"播放单","issuingOrgan":"平安街道办事处"},
        "issuedOn":"2026-01-05",
        "disclosure":{"class":"long-term","visibility":"public","audience":"society"},
        "boards":["door"],"limits":{"charset":"gb2312","characters":250}}
        """
            .formatted(id)
            .getBytes(UTF_8));
  }

  /** A street's screens show what the district has, and the district's what its streets have. */
  @Test
  void tellsOnWhoseScreensItWillBeSeen() {
    for (String unit : new String[] {"nanhe", "nanhe/pingan", "nanhe/heping"}) {
      new Browser(running, reviewer).post("/units", Map.of("id", unit, "name", unit + "的人"));
    }
    approve(SampleItems.notice("nanhe/pingan", "n-a", 1, "停水通知"), 0);
    assertThat(screens()).contains("nanhe的人、nanhe/pingan的人 1 0 0").doesNotContain("heping");
    approve(SampleItems.notice("nanhe", "n-b", 1, "停电通知"), 0);
    assertThat(screens()).contains("nanhe的人、nanhe/pingan的人 2 0 0", "nanhe/heping的人 1 0 0");
  }

  @Test
  void tellsWhatStripsWillSayAndWillNotSayAnyMore() {
    running.release(strips(), 0, drafter, reviewer);
    running.release(SampleItems.fees("nanhe", "f-a", 1, "身份证收费", "20.00"), 0, drafter, reviewer);
    approve(SampleItems.fees("nanhe", "f-a", 2, "身份证收费", "40.00"), 1);
    assertThat(screens()).contains("门头条屏（door）", "工本费　20 元", "工本费　40 元");
  }

  /** The words of the tables that say what changes where. */
  private String screens() {
    String page = pending();
    return page.substring(page.indexOf("屏幕上会变的"), page.indexOf("id=\"release\""))
        .replaceAll("<[^>]*>", " ")
        .replaceAll(" *\\s+ *", " ");
  }

  @Test
  void refusesToReleaseWithoutTheConfirmation() {
    approve(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0);
    var refused = browser.post("/release", Map.of("mark", Browser.field(pending(), "mark")));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(running.get("/repository/1.snapshot.json", "").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesToReleaseWhatWasApprovedAfterThePageWasShown() {
    approve(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0);
    Map<String, String> seen = Map.of("mark", Browser.field(pending(), "mark"), "seen", "on");
    approve(SampleItems.notice("nanhe", "n-b", 1, "夹带的通知"), 0);
    var refused = browser.post("/release", seen);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("待发布的内容在您查看之后有了变化");
    assertThat(running.get("/repository/1.snapshot.json", "").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsWhatStaysBackAndWhy() {
    approve(SampleItems.notice("nanhe/elsewhere", "n-a", 1, "没有密钥的单位"), 0);
    assertThat(pending()).contains("没有密钥的单位", "该单位没有发布密钥", "没有等待发布的变更");
  }

  @Test
  void showsWhichSignaturesAreMissing() {
    pass(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0);
    running.sign(reviewer, Duty.DEPARTMENT);
    assertThat(pending())
        .contains("停水通知", "还缺“保密审查”签名 1 个", "还缺“发布”签名 1 个", "没有等待发布的变更")
        .doesNotContain("还缺“责任部门”");
  }

  @Test
  void onlyWhatIsTickedGoesOutAndTheRestWaits() {
    approve(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0);
    approve(SampleItems.notice("nanhe", "n-b", 1, "停电通知"), 0);
    assertThat(press(browser, "item:nanhe/n-b").headers().firstValue("Location"))
        .hasValue("/release?done=released");
    assertThat(shown()).contains("n-b").doesNotContain("n-a");
    assertThat(pending()).contains("item:nanhe/n-a").doesNotContain("item:nanhe/n-b");
  }

  @Test
  void whoReleasesForOneUnitLeavesOthersAlone() {
    String head = running.account(reviewer, "zhao", "unit-head@nanhe/pingan");
    approve(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0);
    approve(SampleItems.notice("nanhe/pingan", "n-b", 1, "停电通知"), 0);
    var office = new Browser(running, head);
    assertThat(office.get("/release").body())
        .contains("item:nanhe/pingan/n-b")
        .doesNotContain("停水通知");
    press(office, "item:nanhe/n-a", "item:nanhe/pingan/n-b");
    assertThat(running.get("/repository/1.nanhe.pingan.json", "").body()).contains("n-b");
    assertThat(pending()).contains("item:nanhe/n-a");
    running.postTo("/api/v1/releases", head, "");
    assertThat(pending()).as("nor by program").contains("item:nanhe/n-a");
  }

  @Test
  void aWithdrawalTakesItFromTheScreensAtOnceAndReleasesNothingElse() {
    running.release(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0, drafter, reviewer);
    approve(SampleItems.notice("nanhe", "n-b", 1, "停电通知"), 0);
    browser.post("/items/nanhe/n-a/withdraw", Map.of("revision", "1", "reason", "已恢复供水"));
    assertThat(running.get("/repository/2.nanhe.json", "").body()).doesNotContain("n-a", "n-b");
    assertThat(pending()).contains("item:nanhe/n-b").doesNotContain("从屏幕撤下");
  }

  @Test
  void whatIsApprovedInAnotherUnitMeanwhileKeepsNobodyFromReleasing() {
    String head = running.account(reviewer, "zhao", "unit-head@nanhe/pingan");
    approve(SampleItems.notice("nanhe/pingan", "n-b", 1, "停电通知"), 0);
    var office = new Browser(running, head);
    String mark = Browser.field(office.get("/release").body(), "mark");
    approve(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0);
    var fields = Map.of("mark", mark, "seen", "on", "item:nanhe/pingan/n-b", "on");
    assertThat(office.post("/release", fields).headers().firstValue("Location"))
        .hasValue("/release?done=released");
  }

  private HttpResponse<String> press(Browser office, String... ticks) {
    var fields = new HashMap<String, String>();
    fields.put("mark", Browser.field(office.get("/release").body(), "mark"));
    fields.put("seen", "on");
    for (String tick : ticks) {
      fields.put(tick, "on");
    }
    return office.post("/release", fields);
  }

  private String shown() {
    return running.get("/repository/1.nanhe.json", "").body();
  }

  private String pending() {
    var page = browser.get("/release");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private void approve(Item item, int basedOn) {
    pass(item, basedOn);
    running.signAll(reviewer);
  }

  private void pass(Item item, int basedOn) {
    assertThat(running.put(item, basedOn, drafter).statusCode()).isLessThan(300);
    running.postTo(Running.path(item) + "/submit", drafter, "");
    assertThat(running.postTo(Running.path(item) + "/approve", reviewer, "").statusCode())
        .isEqualTo(200);
  }
}
