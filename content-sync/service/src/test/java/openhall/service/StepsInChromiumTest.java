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

/** Steps of review as people meet them: demanded, late, and left out in an emergency (W4, W7). */
final class StepsInChromiumTest {

  private static final String ITEM = "/items/nanhe.pingan/n-a";

  @TempDir private Path dir;

  @Test
  void aStepOfTheDistrictHoldsInTheStreetAndALateOneIsMarked() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String drafter = people(running);
      try (BrowserContext zhang = chromium.pc(running.service().url());
          BrowserContext zhou = chromium.pc(running.service().url())) {
        Page office = signedIn(zhang, "zhang");
        names(office);
        demand(chromium, office, "legal", "2");
        Page street = signedIn(zhou, "zhou");
        street.navigate("/steps/nanhe.pingan");
        assertThat(Chromium.loaded(street).textContent("main"))
            .contains("合法性审核", "2 个工作日", "南禾区（上级）");
        assertThat(Chromium.loaded(street).locator("td form").count()).isZero();
        submit(running, drafter);

        street.navigate(ITEM);
        judge(chromium, street, "steps-item");
        assertThat(Chromium.loaded(street).textContent("main")).contains("等待：合法性审核");
        assertThat(Chromium.loaded(street).locator("button:text-is('批准')").count()).isZero();
        running.clock().advance(Duration.ofDays(9));
        Page late = signedIn(zhou, "zhou");
        late.navigate("/tasks");
        judge(chromium, late, "steps-tasks");
        assertThat(Chromium.loaded(late).textContent("main")).contains("逾期 1 件", "已逾期");
        late.navigate("/items");
        judge(chromium, late, "steps-items");
        assertThat(Chromium.loaded(late).textContent("#results")).contains("合法性审核", "已逾期");
        late.navigate(ITEM);
        assertThat(Chromium.loaded(late).textContent(".side")).contains("已逾期");
        late.click("text=合法性审核：通过");
        late.waitForURL("**done=step_passed");
        assertThat(Chromium.loaded(late).locator("button:text-is('批准')").count()).isZero();
        office = signedIn(zhang, "zhang");
        office.navigate(ITEM);
        office.check("[name=examined-content]");
        office.check("[name=examined-process]");
        office.check("[name=examined-result]");
        judge(chromium, office, "steps-examined");
        office.click("button:text-is('批准')");
        office.waitForURL("**done=approved");
        judge(chromium, office, "steps-approved");
      }
    }
  }

  @Test
  void anEmergencyGoesOutAtOnceAndIsWithdrawnByOnePressIfItsReviewFails() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String drafter = people(running);
      try (BrowserContext zhang = chromium.pc(running.service().url());
          BrowserContext zhou = chromium.pc(running.service().url())) {
        Page office = signedIn(zhang, "zhang");
        names(office);
        demand(chromium, office, "legal", "");
        submit(running, drafter);
        office.navigate(ITEM);
        office.click("summary:text-is('紧急批准')");
        office.fill("#reason-urgent", "今晚停水，来不及走完审核");
        office.click("text=确认紧急批准");
        office.waitForURL("**done=hurried");
        judge(chromium, office, "urgent-approved");
        String token = running.token("zhang", Running.PASSWORD);
        assertThat(running.postTo("/api/v1/releases", token, "").body()).contains("签名不全");
        running.signAll(token);
        assertThat(running.postTo("/api/v1/releases", token, "").statusCode()).isLessThan(300);

        running.clock().advance(Duration.ofDays(20));
        Page street = signedIn(zhou, "zhou");
        street.navigate("/items");
        judge(chromium, street, "urgent-overdue");
        assertThat(Chromium.loaded(street).textContent(".alarm")).contains("补审已逾期");
        street.click(".alarm a");
        judge(chromium, street, "urgent-item");
        assertThat(Chromium.loaded(street).locator("button:text-is('补审通过')").count()).isZero();
        street.click("summary:text-is('补审不通过')");
        street.fill("#reason-reject", "停水范围写错");
        street.click("text=确认补审不通过");
        street.waitForURL("**done=rejected");
        assertThat(Chromium.loaded(street).textContent(".alarm")).contains("补审未通过", "停水范围写错");
        office = signedIn(zhang, "zhang");
        assertThat(Chromium.loaded(office).textContent(".alarm")).contains("请立即撤回");
        office.click(".alarm a");
        judge(chromium, office, "urgent-rejected");
        office.click("text=立即撤回");
        office.waitForURL("**done=withdrawn");
        office.navigate("/items");
        assertThat(Chromium.loaded(office).locator(".alarm").count()).isZero();
        office.navigate("/archive/filings/2026-000001");
        judge(chromium, office, "urgent-filing");
        assertThat(Chromium.loaded(office).textContent("main")).contains("紧急批准", "补审不通过");
      }
    }
  }

  @Test
  void aCommunitysFiveStepsComeBeforeSubmissionAndEndInTheArchive() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String drafter = people(running);
      try (BrowserContext zhang = chromium.pc(running.service().url())) {
        Page office = signedIn(zhang, "zhang");
        names(office);
        demand(chromium, office, "five-steps", "");
        Item notice = SampleItems.notice("nanhe/pingan", "n-a", 1, "居务公开：第三季度收支");
        running.put(notice, 0, drafter);
        assertThat(running.postTo(Running.path(notice) + "/submit", drafter, "").body())
            .contains("居村制定方案");
        five(office, "居务公开方案（2026）3 号");
        five(office, "平安街道备案 12 号");
        judge(chromium, office, "five-steps");
        assertThat(Chromium.loaded(office).textContent("main")).contains("条目发布以后登记");
        String token = running.token("zhang", Running.PASSWORD);
        running.postTo(Running.path(notice) + "/submit", drafter, "");
        running.postTo(Running.path(notice) + "/approve", token, "");
        running.signAll(token);
        running.postTo("/api/v1/releases", token, "");
        five(office, "居委会公告栏，照片 1 至 3 号");
        five(office, "居民代表会议记录");
        five(office, "整改报告 1 号");
        office.navigate("/archive/filings/2026-000001");
        judge(chromium, office, "five-steps-filing");
        assertThat(Chromium.loaded(office).textContent("main")).contains("平安街道备案 12 号", "整改报告 1 号");
      }
    }
  }

  private static void five(Page page, String document) {
    page.navigate(ITEM);
    page.fill("#five-day", "2026-11-22");
    page.fill("#five-document", document);
    page.click("button:text-is('登记')");
    page.waitForURL("**done=noted");
  }

  private static String people(Running running) {
    String admin = running.admin();
    running.account(admin, "zhou", "section-head");
    return running.account(admin, "li", "drafter");
  }

  private static void submit(Running running, String drafter) {
    Item notice = SampleItems.notice("nanhe/pingan", "n-a", 1, "今晚停水通知");
    running.put(notice, 0, drafter);
    assertThat(running.postTo(Running.path(notice) + "/submit", drafter, "").statusCode())
        .isLessThan(300);
  }

  private static void demand(Chromium chromium, Page page, String step, String days) {
    page.navigate("/steps/nanhe");
    page.selectOption("#step", step);
    page.fill("#workdays", days);
    page.click(".side button");
    page.waitForURL("**done=step_set");
    judge(chromium, page, "steps");
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

  private static void names(Page page) {
    name(page, "nanhe", "南禾区");
    name(page, "nanhe/pingan", "平安街道");
  }

  private static void name(Page page, String id, String name) {
    page.navigate("/units");
    page.fill("#id", id);
    page.fill("#name", name);
    page.click("main form button");
    page.waitForURL("**/units?done=named");
  }

  private static void judge(Chromium chromium, Page page, String name) {
    chromium.picture(page, name);
    assertThat(chromium.objections(page)).as(name).isEmpty();
  }
}
