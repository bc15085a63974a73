package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import openhall.content.Item;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing what goes out, and when, as somebody in the office does it. */
final class ScheduleInChromiumTest {

  @TempDir private Path dir;

  @Test
  void aFeeIsPlannedMovedCancelledAndPlannedAgainBesideANoticeThatGoesOutAtOnce() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      String drafter = running.account(admin, "li", "drafter");
      running.release(
          SampleItems.fees("nanhe/pingan", "f-a", 1, "居民身份证收费", "20.00"), 0, drafter, admin);
      approve(
          running,
          drafter,
          admin,
          SampleItems.fees("nanhe/pingan", "f-a", 2, "居民身份证收费", "30.00"),
          1);
      approve(running, drafter, admin, SampleItems.notice("nanhe/pingan", "n-a", 1, "停水通知"), 0);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = pc.newPage();
        Chromium.signIn(page, "zhang", Running.PASSWORD);
        name(page);
        choose(chromium, page);
        change(chromium, page);
        running.clock().advance(Duration.ofMinutes(6));
        await().until(() -> running.get("/repository/3.nanhe.pingan.json", "").statusCode() == 200);
        page.navigate("/release");
        assertThat(page.textContent("main")).contains("以往的定时发布", "已取消", "已发布");
        chromium.judge(page, "schedule-kept");
        page.navigate("/audit");
        assertThat(page.textContent("main"))
            .contains("到时发布", "定时发布改时间", "2026-11-22 09:40:00 → 2026-11-22 10:30:00");
      }
    }
  }

  /** The fee later, the notice at once. */
  private static void choose(Chromium chromium, Page page) {
    page.click("nav >> text=发布");
    page.waitForCondition(() -> page.isVisible("text=全不选"));
    assertThat(page.textContent(".go")).contains("2");
    chromium.judge(page, "schedule-ticks");
    page.click("text=全不选");
    assertThat(page.textContent(".go")).contains("0");
    page.check("label:has-text('这次发布') >> nth=0");
    assertThat(page.textContent(".go")).contains("1");
    page.fill("[name=due]", "2026-11-22T09:40");
    assertThat(page.isChecked("[value=later]")).as("who types a time wants it later").isTrue();
    page.check("[name=seen]");
    chromium.judge(page, "schedule-choose");
    page.click(".go");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已定时");
    assertThat(page.textContent(".plan")).contains("2026-11-22 09:40", "居民身份证收费");
    page.check("[name=seen]");
    page.click(".go");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已发布");
  }

  private static void change(Chromium chromium, Page page) {
    page.fill(".plan [name=due]", "2026-11-22T10:30");
    page.click("text=改时间");
    assertThat(Chromium.loaded(page).textContent(".plan")).contains("2026-11-22 10:30");
    chromium.judge(page, "schedule-planned");
    page.click("text=取消定时");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("仍然等待发布");
    page.fill("[name=due]", "2026-11-20T08:00");
    page.check("[name=seen]");
    page.click(".go");
    assertThat(Chromium.loaded(page).textContent(".alarm")).contains("发布时间要在现在以后");
    chromium.judge(page, "schedule-over");
    page.fill("[name=due]", "2026-11-22T09:20");
    page.check("[name=seen]");
    page.click(".go");
    assertThat(Chromium.loaded(page).textContent(".plan")).contains("2026-11-22 09:20");
  }

  private static void name(Page page) {
    page.navigate("/units");
    page.fill("#id", "nanhe/pingan");
    page.fill("#name", "平安街道办事处");
    page.click("text=保存");
    Chromium.loaded(page);
  }

  private static void approve(
      Running running, String drafter, String reviewer, Item item, int basedOn) {
    running.put(item, basedOn, drafter);
    running.postTo(Running.path(item) + "/submit", drafter, "");
    running.postTo(Running.path(item) + "/approve", reviewer, "");
    running.signAll(reviewer);
  }
}
