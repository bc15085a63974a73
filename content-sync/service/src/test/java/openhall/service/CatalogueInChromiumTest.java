package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import openhall.content.Item;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue as a district and a street meet it (W6, A5, A7, F15, F18). */
final class CatalogueInChromiumTest {

  @TempDir private Path dir;

  @Test
  void whatTheDistrictDemandsIsMissingUntilTheStreetTellsIt() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      String drafter = running.account(admin, "li", "drafter");
      Item notice = SampleItems.notice("nanhe/pingan", "n-a", 1, "第三季度财务收支");
      running.put(notice, 0, drafter);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = pc.newPage();
        Chromium.signIn(page, "zhang", Running.PASSWORD);
        names(page, "nanhe", "南禾区");
        names(page, "nanhe/pingan", "平安街道");
        demand(chromium, page);
        fill(chromium, page);
        withhold(chromium, page);
        compare(chromium, page, running);
      }
    }
  }

  private static void names(Page page, String id, String name) {
    page.navigate("/units");
    page.fill("#id", id);
    page.fill("#name", name);
    page.click("main form button");
    page.waitForURL("**/units?done=named");
  }

  private static void demand(Chromium chromium, Page page) {
    page.navigate("/catalogue/nanhe/new");
    page.fill("#section", "财务公开");
    page.fill("#title", "财务收支情况");
    page.fill("#content", "收入、支出、结余");
    page.fill("#basis", "政府信息公开条例第二十一条");
    page.fill("#decision", "区政府第 3 次常务会议");
    page.selectOption("#rhythm", "quarterly");
    page.fill("#effective", "2026-04-01");
    page.uncheck("[name=level1]");
    page.fill("#department", "财政所");
    page.fill("#drafts", "会计");
    chromium.judge(page, "catalogue-new");
    page.click("main form button");
    page.waitForURL("**/catalogue/nanhe?done=entry_added");
    assertThat(Chromium.loaded(page).textContent("main")).contains("还没有本单位");
  }

  private static void fill(Chromium chromium, Page page) {
    page.navigate("/catalogue/nanhe.pingan");
    chromium.judge(page, "catalogue");
    assertThat(Chromium.loaded(page).textContent("main")).contains("逾期", "来自上级");
    page.click("td a");
    page.waitForURL("**/entries/*");
    chromium.judge(page, "catalogue-entry");
    page.selectOption("main select >> nth=0", "nanhe.pingan/n-a");
    page.click("button:text-is('填报') >> nth=0");
    page.waitForURL("**/entries/*done=noted");
    chromium.judge(page, "catalogue-filled");
    page.click("text=起草声明");
    page.waitForURL("**/items/nanhe.pingan/n-none-*");
    assertThat(Chromium.loaded(page).textContent("main")).contains("没有发生“财务收支情况”");
    page.navigate("/catalogue/nanhe.pingan/due");
    chromium.judge(page, "catalogue-due");
  }

  private static void withhold(Chromium chromium, Page page) {
    page.navigate("/catalogue/nanhe.pingan/withheld");
    page.fill("#title", "低保家庭银行账号");
    page.fill("#reason", "涉及个人隐私");
    page.fill("#basis", "政府信息公开条例第十五条");
    page.fill("#review", "2030-01-01");
    page.click(".side button");
    page.waitForURL("**/withheld?done=noted");
    chromium.judge(page, "catalogue-withheld");
    assertThat(Chromium.loaded(page).textContent("main")).contains("低保家庭银行账号", "2030-01-01");
  }

  private static void compare(Chromium chromium, Page page, Running running) {
    running.clock().advance(Duration.ofDays(31));
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    page.navigate("/completeness");
    page.waitForCondition(() -> {
      page.reload();
      return Chromium.loaded(page).textContent("main").contains("平安街道");
    });
    chromium.judge(page, "completeness");
    assertThat(Chromium.loaded(page).textContent("main")).contains("0%", "没有要公开的事项");
  }
}
