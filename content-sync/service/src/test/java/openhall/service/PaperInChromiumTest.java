package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk chooses what to print, a resident checks it. */
final class PaperInChromiumTest {

  @TempDir private Path dir;

  @Test
  void sheetsAreChosenAndChecked() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      String drafter = running.account(admin, "li", "drafter");
      running.release(
          SampleItems.procedure("nanhe/pingan", "p-a", 1, "居民身份证补领"), 0, drafter, admin);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = pc.newPage();
        print(chromium, page);
        hang(chromium, page);
        running.release(
            SampleItems.procedure("nanhe/pingan", "p-a", 2, "居民身份证换领"), 1, drafter, admin);
        replace(chromium, page);
      }
    }
  }

  /** D3, D16. */
  private static void hang(Chromium chromium, Page page) {
    page.navigate("/papers?unit=nanhe.pingan");
    page.click("[aria-label='登记一次性告知单贴在或放在哪里']");
    page.fill("#place", "一楼<b>大厅</b>");
    page.fill("#copies", "0");
    page.click("main .card button");
    assertThat(Chromium.loaded(page).textContent("[role=alert]")).contains("份数");
    assertThat(page.inputValue("#place")).isEqualTo("一楼<b>大厅</b>");
    page.fill("#copies", "200");
    page.click("main .card button");
    page.waitForURL("**/posted?done=noted");
    assertThat(Chromium.loaded(page).textContent("main"))
        .contains("居民身份证补领", "一楼<b>大厅</b>", "200", "有效");
    chromium.picture(page, "posted");
    assertThat(chromium.objections(page)).isEmpty();
  }

  private static void replace(Chromium chromium, Page page) {
    page.navigate("/papers?unit=nanhe.pingan");
    page.click("text=过时的纸，请更换：1");
    assertThat(Chromium.loaded(page).textContent("main")).contains("要更换", "已更新：居民身份证补领");
    chromium.picture(page, "posted-outdated");
    assertThat(chromium.objections(page)).isEmpty();
    page.click("td button");
    page.waitForURL("**/posted?done=taken_down");
    assertThat(Chromium.loaded(page).textContent("table")).contains("已撤下").doesNotContain("要更换");
    page.navigate("/papers?unit=nanhe.pingan");
    assertThat(Chromium.loaded(page).textContent("main")).doesNotContain("过时的纸");
  }

  private static void print(Chromium chromium, Page page) {
    page.navigate("/signin");
    page.fill("#account", "zhang");
    page.fill("#password", Running.PASSWORD);
    page.click("button");
    page.waitForURL("**/items");
    page.navigate("/units");
    page.fill("#id", "nanhe/pingan");
    page.fill("#name", "平安街道办事处");
    page.click("text=保存");
    page.click("nav >> text=纸质材料");
    page.selectOption("#unit", "nanhe.pingan");
    page.click("text=查看");
    chromium.picture(page, "papers");
    assertThat(chromium.objections(page)).isEmpty();
    for (String kind : new String[] {"notice", "leaflet", "poster", "guide"}) {
      var sheet = page.request().get("/papers/nanhe.pingan/" + kind + "?item=p-a");
      assertThat(sheet.headers().get("content-type")).as(kind).isEqualTo("application/pdf");
      assertThat(new String(sheet.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
    }
    assertThat(page.request().get("/papers/nanhe.pingan/fees").status()).isEqualTo(404);
    page.navigate("/items/nanhe.pingan/p-a");
    assertThat(Chromium.loaded(page).textContent(".actions")).contains("打印一次性告知单");
    page.navigate("/check?code=000000000000");
    assertThat(Chromium.loaded(page).textContent(".verdict")).contains("没有这个核验码");
    chromium.picture(page, "check");
    assertThat(chromium.objections(page)).isEmpty();
  }
}
