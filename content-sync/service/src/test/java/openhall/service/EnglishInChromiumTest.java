package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who works in English. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EnglishInChromiumTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final String TITLE = "居民身份证收费";

  /** An English sentence may quote what is to be typed. */
  private static final Pattern WITH_EXAMPLE =
      Pattern.compile("[a-z]{3} .*\\p{IsHan}", Pattern.DOTALL);

  /** What somebody wrote, and words of the content that the public reads as they are. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          TITLE + "|工本费|张主任|南河区|财务公开|财务收支|收入支出|公开条例|常务会议|财政所|会计|一、事项名称：……\n二、实施依据：……|中文");

  private static final List<String> PAGES =
      List.of(
          "/items",
          "/items/new",
          "/items/nanhe.pingan/f-idcard",
          "/items/nanhe.pingan/f-idcard/edit",
          "/imports",
          "/tasks",
          "/steps",
          "/sign",
          "/me",
          "/me/keys",
          "/release",
          "/blank",
          "/papers",
          "/catalogue/nanhe",
          "/catalogue/nanhe/new",
          "/completeness",
          "/archive",
          "/figures",
          "/audit",
          "/accounts",
          "/accounts/zhang",
          "/units");

  /** Every text on the page, and what is only read aloud or shown in an empty field. */
  private static final String WORDS =
      """
      () => {
        const found = [document.title];
        const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          if (!walk.currentNode.parentElement.closest("script, style, textarea, .fee, .entry dd")) {
            found.push(walk.currentNode.data.trim());
          }
        }
        for (const each of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
          for (const name of ["aria-label", "placeholder", "title"]) {
            found.push(each.getAttribute(name) ?? "");
          }
        }
        return found;
      }
      """;

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
    running = new Running(dir);
    String admin = running.admin();
    running.put(SampleItems.fees("nanhe/pingan", "f-idcard", 1, TITLE, "20.00"), 0, admin);
    pc = chromium.pc(running.service().url());
    page = pc.newPage();
  }

  @AfterEach
  void stop() {
    pc.close();
    running.close();
  }

  @Test
  void whoeverChoosesEnglishReadsItEverywhereAndContentStaysAsItIs() {
    page.navigate("/items");
    page.click("text=English");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    page.navigate("/units");
    page.fill("#id", "nanhe");
    page.fill("#name", "南河区");
    page.click("main form button");
    page.waitForURL("**/units?done=named");
    demand();
    var left = new ArrayList<String>();
    for (String address : PAGES) {
      page.navigate(address);
      assertThat(page.getAttribute("html", "lang")).as(address).isEqualTo("en");
      chromium.picture(page, "en" + address.replace('/', '-'));
      chromium.objections(page).forEach(o -> left.add(address + " " + o));
      left().forEach(words -> left.add(address + " " + words));
    }
    assertThat(left).isEmpty();
    page.navigate("/items");
    assertThat(page.textContent("main")).contains(TITLE, "Draft");
    page.navigate("/no-such-page");
    assertThat(page.textContent("main")).doesNotContainPattern(HAN);
    page.navigate("/items");
    page.click("text=中文");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("zh-CN");
    assertThat(page.textContent("main")).contains("草稿");
  }

  private void demand() {
    page.navigate("/catalogue/nanhe/new");
    page.fill("#section", "财务公开");
    page.fill("#title", "财务收支");
    page.fill("#content", "收入支出");
    page.fill("#basis", "公开条例");
    page.fill("#decision", "常务会议");
    page.selectOption("#rhythm", "quarterly");
    page.fill("#effective", "2026-04-01");
    page.fill("#department", "财政所");
    page.fill("#drafts", "会计");
    page.click("main form button");
    page.waitForURL("**/catalogue/nanhe?done=entry_added");
    page.click("td a");
    page.waitForURL("**/entries/*");
    chromium.picture(page, "en-entry");
    left().forEach(words -> assertThat(words).as("an entry").isNull());
  }

  /** Chinese words on the page that nobody wrote. */
  private List<String> left() {
    return ((List<?>) page.evaluate(WORDS))
        .stream()
            .map(String::valueOf)
            .map(words -> WRITTEN.matcher(words).replaceAll(""))
            .filter(words -> HAN.matcher(words).find() && !WITH_EXAMPLE.matcher(words).find())
            .toList();
  }
}
