package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blanking as somebody in the office does it, and who may not. */
final class BlankInChromiumTest {

  private static final String TIMESTAMP = "/repository/timestamp.json";

  @TempDir private Path dir;

  @Test
  void aUnitIsBlankedByOnePressAndShowsAgainByAnother() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      String drafter = running.account(admin, "li", "drafter");
      running.account(admin, "zhao", "unit-head@nanhe/pingan");
      running.account(admin, "zhou", "supervisor");
      running.release(
          SampleItems.fees("nanhe/pingan", "f-a", 1, "居民身份证收费", "20.00"), 0, drafter, admin);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        name(signedIn(pc, "zhang"));
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        press(chromium, running, signedIn(pc, "zhao"));
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        looksOn(chromium, signedIn(pc, "zhou"));
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        lift(chromium, running, signedIn(pc, "zhao"));
      }
    }
  }

  private static Page signedIn(BrowserContext pc, String account) {
    Page page = pc.newPage();
    page.navigate("/signin");
    page.fill("#account", account);
    page.fill("#password", Running.PASSWORD);
    page.click("button");
    page.waitForURL("**/items");
    return page;
  }

  private static void name(Page page) {
    for (String[] unit : new String[][] {{"nanhe", "南河区"}, {"nanhe/pingan", "平安街道办事处"}}) {
      page.navigate("/units");
      page.fill("#id", unit[0]);
      page.fill("#name", unit[1]);
      page.click("text=保存");
    }
  }

  private static void press(Chromium chromium, Running running, Page page) {
    page.click("nav >> text=停屏");
    assertThat(Chromium.loaded(page).textContent("main")).contains("没有停屏");
    assertThat(Chromium.loaded(page).textContent("#unit"))
        .contains("平安街道办事处")
        .doesNotContain("南河区");
    judge(chromium, page, "blank-none");
    page.click("text=立即停屏");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已停屏");
    assertThat(running.get(TIMESTAMP, "").body())
        .contains("\"blanked\":[{\"reason\":\"content\"", "\"unit\":\"nanhe/pingan\"");
    page.click("summary");
    page.check("text=设备故障");
    page.fill("#screen", "Hall 1");
    page.fill("#note", "左上角花屏，已报修");
    page.click("text=立即停屏");
    assertThat(Chromium.loaded(page).textContent(".alarm")).contains("屏幕名称");
    assertThat(Chromium.loaded(page).inputValue("#note"))
        .as("what was typed stays")
        .isEqualTo("左上角花屏，已报修");
    page.fill("#screen", "hall-1");
    page.selectOption("#minutes", "120");
    page.click("text=立即停屏");
    assertThat(Chromium.loaded(page).textContent(".blanked >> nth=1"))
        .contains("屏幕 hall-1", "设备故障：左上角花屏，已报修", "zhao", "自行恢复");
    judge(chromium, page, "blank");
  }

  private static void looksOn(Chromium chromium, Page page) {
    page.click("nav >> text=停屏");
    assertThat(Chromium.loaded(page).textContent("main")).contains("平安街道办事处（含下级）", "停屏中");
    assertThat(Chromium.loaded(page).querySelectorAll("main button")).isEmpty();
    judge(chromium, page, "blank-supervisor");
    page.click("nav >> text=操作记录");
    assertThat(Chromium.loaded(page).textContent("main"))
        .contains("停屏", "屏幕 hall-1，设备故障，左上角花屏，已报修");
  }

  private static void lift(Chromium chromium, Running running, Page page) {
    page.navigate("/blank");
    page.click("text=恢复显示 >> nth=0");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已恢复");
    assertThat(Chromium.loaded(page).textContent("table")).contains("平安街道办事处（含下级）", "恢复");
    assertThat(running.get(TIMESTAMP, "").body()).contains("hall-1").doesNotContain("\"content\"");
    judge(chromium, page, "blank-lifted");
  }

  private static void judge(Chromium chromium, Page page, String name) {
    chromium.picture(page, name);
    assertThat(chromium.objections(page)).as(name).isEmpty();
  }
}
