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
        print(chromium, pc.newPage());
      }
    }
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
