package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D25: what a telephone shows after the code has been scanned. */
final class PublicPageTest {

  @TempDir private Path dir;
  private Running running;
  private String drafter;
  private String reviewer;

  @BeforeEach
  void start() {
    running = new Running(dir);
    reviewer = running.admin();
    drafter = running.account(reviewer, "li", "drafter");
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void showsAReleasedProcedureToAnybodyWithItsFee() {
    release(SampleItems.fees("nanhe", "f-idcard", 1, "居民身份证收费", "20.00"));
    release(charged());
    HttpResponse<String> page = page("/p/nanhe/pingan/p-idcard");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("换领居民身份证", "20 元/证", "工本费", "1. 受理", "第 1 次修订", "以窗口答复为准")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void aDraftIsNoPage() {
    running.put(SampleItems.notice("nanhe", "n-draft", 1, "还没有审核"), 0, drafter);
    HttpResponse<String> page = page("/p/nanhe/n-draft");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("这一项没有公开").doesNotContain("还没有审核");
  }

  @Test
  void whatIsChangedIsShownOnlyWhenItIsReleased() {
    release(SampleItems.notice("nanhe", "n-a", 1, "停水通知"));
    running.put(SampleItems.notice("nanhe", "n-a", 2, "改过的通知"), 1, drafter);
    assertThat(page("/p/nanhe/n-a").body()).contains("停水通知").doesNotContain("改过的通知");
  }

  @Test
  void whatIsPastItsLastDayIsGone() {
    release(
        ItemJson.read(
            text(SampleItems.notice("nanhe", "n-old", 1, "旧通知"))
                .replace("\"issuedOn\"", "\"valid\":{\"to\":\"2026-01-06\"},\"issuedOn\"")
                .getBytes(UTF_8)));
    assertThat(page("/p/nanhe/n-old").statusCode()).isEqualTo(404);
  }

  @Test
  void textIsNeverMarkup() {
    release(SampleItems.notice("nanhe", "n-x", 1, "<b onclick='x'>粗体</b>"));
    assertThat(page("/p/nanhe/n-x").body()).contains("&lt;b onclick=").doesNotContain("<b onclick");
  }

  @Test
  void anAddressThatCannotBeIsNoError() {
    for (String path : new String[] {"/p/x", "/p/NANHE/n-a", "/p/nanhe/n%00a", "/p/a/b/c/d/e"}) {
      assertThat(page(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void saysWhatOneGetsByWhenAndWhatToDoAgainstIt() {
    release(
        procedure(
            "\"charged\":false",
            """
            "charged":false,"statutoryLimit":{"amount":20,"unit":"workday"},
            "promisedLimit":{"amount":5,"unit":"workday"},
            "results":[{"name":"居民身份证","delivery":"本人领取，可以邮寄"}],
            "questions":[{"question":"照片不满意能重拍吗","answer":"可以，当场重拍。"}],
            "remedies":"六十日内申请行政复议\\n六个月内提起行政诉讼"
            """));
    assertThat(page("/p/nanhe/pingan/p-idcard").body())
        .contains("办好后拿到什么", "居民身份证<small>本人领取，可以邮寄</small>")
        .contains("我们承诺　5 个工作日", "法律规定　20 个工作日")
        .contains("照片不满意能重拍吗<small>可以，当场重拍。</small>")
        .contains("<li>六十日内申请行政复议</li>", "<li>六个月内提起行政诉讼</li>");
  }

  @Test
  void whoHasThePageIsToldThatItIsTheSame() {
    release(SampleItems.notice("nanhe", "n-a", 1, "停水通知"));
    HttpResponse<String> first = page("/p/nanhe/n-a");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = asked("/p/nanhe/n-a", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    running.release(SampleItems.notice("nanhe", "n-a", 2, "停水延期通知"), 1, drafter, reviewer);
    HttpResponse<String> changed = asked("/p/nanhe/n-a", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("停水延期通知");
  }

  @Test
  void saysWhoIsResponsibleAndLeadsToTheFace() {
    release(
        ItemJson.read(
            text(SampleItems.notice("nanhe", "d-office", 1, "综合办公室"))
                .replaceFirst("\"kind\":\"notice\"", "\"kind\":\"department\"")
                .replaceFirst(
                    "\"noticeType\".*}$",
                    """
                    "duties":["受理"],"posts":[{"post":"主任岗","duty":"主持工作","window":"3",
                    "phone":"5832 0100","person":{"name":"林知秋"}}]}
                    """)
                .getBytes(UTF_8)));
    assertThat(page("/p/nanhe/d-office").body())
        .contains("谁负责", "林知秋　主任岗　3 号窗口　5832 0100<small>主持工作</small>");
  }

  private HttpResponse<String> asked(String path, String tag) {
    return running.send(running.request(path, "").header("If-None-Match", tag));
  }

  private HttpResponse<String> page(String path) {
    return running.get(path, "");
  }

  private void release(Item item) {
    running.release(item, 0, drafter, reviewer);
  }

  static Item charged() {
    return procedure(
        "\"charged\":false",
        "\"charged\":true,\"fees\":[{\"schedule\":\"f-idcard\",\"fee\":\"fee\"}]");
  }

  private static Item procedure(String part, String instead) {
    return ItemJson.read(
        text(SampleItems.procedure("nanhe/pingan", "p-idcard", 1, "换领居民身份证"))
            .replace(part, instead)
            .getBytes(UTF_8));
  }

  private static String text(Item item) {
    return new String(ItemJson.write(item), UTF_8);
  }
}
