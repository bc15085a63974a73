package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People, roles and sessions as somebody meets them on the office's one PC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PeopleInChromiumTest {

  private static final String ITEM = "/items/nanhe.pingan/f-idcard";

  private Chromium chromium;
  @TempDir private Path dir;
  private Running running;
  private BrowserContext pc;
  private Page page;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    running = new Running(dir.resolve(Long.toString(System.nanoTime())));
    pc = chromium.pc(running.service().url());
    page = pc.newPage();
  }

  @AfterEach
  void stop() {
    pc.close();
    running.close();
  }

  @Test
  void setsUpInTheBrowserAndEveryPageOfPeopleKeepsToWcagAa() {
    page.navigate("/setup?token=" + running.setUpToken());
    chromium.judge(page, "set-up");
    page.fill("#account", "zhang");
    page.fill("#name", "张主任");
    page.fill("#password", Running.PASSWORD);
    page.click("button");
    page.waitForURL("**/units");
    unit("nanhe", "南河区");
    unit("nanhe/pingan", "平安街道办事处");
    unit("nanhe/pingan/xinhua", "新华社区居民委员会");
    chromium.judge(page, "units");
    invite("li", "李晓梅", "drafter", "nanhe/pingan");
    chromium.judge(page, "person-invited");
    String link = page.inputValue("#link");
    invite("wang", "王建国", "unit-head", "nanhe/pingan");
    page.selectOption("#role", "secrecy-reviewer");
    page.selectOption("#scope", "nanhe/pingan/xinhua");
    page.fill("#until", "2027-12-31");
    page.click("form[action$=grant] button");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已授予岗位");
    chromium.judge(page, "person");
    page.navigate("/accounts");
    chromium.judge(page, "people");
    page.navigate("/me");
    chromium.judge(page, "me");
    page.navigate("/audit");
    chromium.judge(page, "audit");
    page.navigate("/items");
    chromium.judge(page, "items");
    page.navigate("/release");
    chromium.judge(page, "release");
    page.click(".who button:last-child");
    page.waitForURL("**/signin");
    chromium.judge(page, "signin");
    page.navigate(link);
    chromium.judge(page, "password");
  }

  @Test
  void aPersonIsAppointedWithTheKeyboardAlone() {
    office();
    signIn("zhang");
    page.navigate("/accounts/li");
    reach("#role");
    for (int role = 0; role < 6; role++) {
      page.keyboard().press("ArrowDown");
    }
    reach("#scope");
    page.keyboard().press("ArrowDown");
    reach("form[action$=grant] button");
    page.keyboard().press("Enter");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已授予岗位");
    assertThat(Chromium.loaded(page).textContent("main")).contains("监督员");
    reach(".skip");
    page.keyboard().press("Enter");
    assertThat(page.url()).endsWith("#main");
  }

  @Test
  void theNextPersonGoesOnWhereTheFormerHasLeftAndFindsNothingOfHis() {
    office();
    signIn("li");
    page.navigate(ITEM);
    Page other = pc.newPage();
    other.navigate("/me");
    page.click("text=换人");
    page.waitForURL("**/signin?next=*");
    other.waitForURL("**/signin");
    page.goBack();
    page.waitForURL("**/signin?next=*");
    assertThat(Chromium.loaded(page).content()).doesNotContain("居民身份证收费");
    assertThat(Chromium.loaded(page).inputValue("#account")).isEmpty();
    fillSignIn("zhang");
    page.waitForURL("**" + ITEM);
    assertThat(Chromium.loaded(page).textContent(".who")).contains("张主任");
    assertThat(pc.cookies()).hasSize(1);
  }

  @Test
  void whoWalksAwayIsAskedAndThenSignedOut() {
    office();
    page.clock().install();
    signIn("li");
    page.clock().fastForward("28:30");
    page.waitForSelector("#idle[open]");
    chromium.picture(page, "idle");
    assertThat(chromium.objections(page)).isEmpty();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !page.isVisible("#idle"));
    page.clock().fastForward("31:00");
    page.waitForURL("**/signin");
  }

  @Test
  void somebodyEndsHisOtherSessionAndChangesHisPassword() {
    office();
    signIn("li");
    page.navigate("/me");
    assertThat(Chromium.loaded(page).locator("form[action$='/end'] button").count()).isEqualTo(1);
    page.click("form[action$='/end'] button");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已经结束");
    page.fill("#old", "not the password");
    page.fill("#password", "another horse battery");
    page.click("form[action$=password] button");
    assertThat(Chromium.loaded(page).textContent(".alarm")).contains("账号或密码不对");
    page.fill("#old", Running.PASSWORD);
    page.fill("#password", "another horse battery");
    page.click("form[action$=password] button");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("密码已更改");
    assertThat(running.signIn("li", Running.PASSWORD).statusCode()).isEqualTo(401);
  }

  private void office() {
    String admin = running.admin();
    String drafter = running.account(admin, "li", "drafter");
    running.put(SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20.00"), 0, drafter);
  }

  private void signIn(String account) {
    page.navigate("/signin");
    fillSignIn(account);
    page.waitForURL("**/items");
  }

  private void fillSignIn(String account) {
    page.fill("#account", account);
    page.fill("#password", Running.PASSWORD);
    page.click("button");
  }

  private void unit(String id, String name) {
    page.navigate("/units");
    page.fill("#id", id);
    page.fill("#name", name);
    page.click("text=保存");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("单位已保存");
  }

  private void invite(String account, String name, String role, String scope) {
    page.navigate("/accounts");
    page.fill("#name", name);
    page.fill("#account", account);
    page.selectOption("#role", role);
    page.selectOption("#scope", scope);
    page.click("text=邀请，生成设密码链接");
    page.waitForSelector("#link");
  }

  /** Tabs until the element has the focus, as somebody without a mouse does. */
  private void reach(String selector) {
    String focused = "s => document.activeElement === document.querySelector(s)";
    for (int i = 0; i < 60 && !Boolean.TRUE.equals(page.evaluate(focused, selector)); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.evaluate(focused, selector)).as(selector).isEqualTo(true);
  }
}
