package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The yearly figures as a clerk fills them in (R1–R8). */
final class FiguresInChromiumTest {

  @TempDir private Path dir;

  @Test
  void aYearIsCountedAndFilledIn() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      String drafter = running.account(admin, "li", "drafter");
      running.release(
          SampleItems.fees("nanhe/pingan", "f-a", 1, "居民身份证收费", "20.00"), 0, drafter, admin);
      running.release(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0, drafter, admin);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        fill(chromium, pc.newPage());
      }
    }
  }

  private static void fill(Chromium chromium, Page page) {
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    page.navigate("/units");
    page.fill("#id", "nanhe/pingan");
    page.fill("#name", "平安街道办事处");
    page.click("text=保存");
    page.click("nav >> text=统计");
    chromium.judge(page, "figures");
    page.selectOption("#unit", "nanhe.pingan");
    page.click("text=查看");
    page.waitForURL("**/figures?*unit=nanhe.pingan*");
    page.fill("#day", "2026-05-15");
    page.selectOption("#medium", "event");
    page.fill("#title", "政务公开日街头咨询");
    page.fill("#people", "500");
    page.fill("#cases", "250");
    page.click("text=登记 >> nth=-1");
    assertThat(Chromium.loaded(page).textContent("main")).contains("已登记", "政务公开日街头咨询");
    page.fill("#received-online", "3");
    page.fill("#granted", "2");
    page.fill("#problems", "公开不够及时。");
    page.click("text=保存填报");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("填报已保存");
    assertThat(Chromium.loaded(page).textContent(".return .alarm")).contains("多 1 件");
    chromium.judge(page, "figures-of-a-unit");
    page.fill("#granted", "两件");
    page.fill("#problems", "公开不够及时、还不全。");
    page.click("text=保存填报");
    assertThat(Chromium.loaded(page).textContent(".alarm >> nth=0")).contains("“予以公开”应填整数");
    assertThat(Chromium.loaded(page).inputValue("#granted")).isEqualTo("两件");
    assertThat(Chromium.loaded(page).inputValue("#problems")).isEqualTo("公开不够及时、还不全。");
    Download book = page.waitForDownload(() -> page.click("text=下载表格"));
    assertThat(book.suggestedFilename()).isEqualTo("openhall-figures-2026.xlsx");
  }
}
