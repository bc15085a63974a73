package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import openhall.content.Item;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive as somebody meets it who is asked what stood on the screens (W9). */
final class ArchiveInChromiumTest {

  @TempDir private Path dir;

  @Test
  void whatStoodIsFoundAndTakenOut() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      String drafter = running.account(admin, "li", "drafter");
      Item fees = SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "20.00");
      running.release(fees, 0, drafter, admin);
      running.release(SampleItems.fees("nanhe", "f-a", 2, "居民身份证收费", "40.00"), 1, drafter, admin);
      running.release(SampleItems.notice("nanhe", "n-a", 1, "停水通知"), 0, drafter, admin);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        look(chromium, pc.newPage());
      }
    }
  }

  private static void look(Chromium chromium, Page page) {
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    page.click("nav >> text=档案");
    chromium.judge(page, "archive");
    page.fill("#q", "身份证");
    page.keyboard().press("Enter");
    page.waitForURL("**/archive?q=*");
    assertThat(Chromium.loaded(page).textContent(".total")).contains("共 2 件");
    page.click("text=2026-000001");
    page.waitForURL("**/filings/2026-000001");
    chromium.judge(page, "filing");
    assertThat(Chromium.loaded(page).textContent("main"))
        .contains("20 元", "有效")
        .doesNotContain("签名不足");
    page.navigate("/archive");
    Download taken = page.waitForDownload(() -> page.click(".seal button"));
    assertThat(taken.suggestedFilename()).isEqualTo("openhall-2026.zip");
    assertThat(taken.path()).isNotEmptyFile();
    page.navigate("/audit?verify=all");
    chromium.judge(page, "audit-verified");
    assertThat(Chromium.loaded(page).textContent("main")).contains("导出年度档案", "没有改动");
  }
}
