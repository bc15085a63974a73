package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import openhall.content.Item;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has an account in one unit, or none, a browser, and time. What he does with
 * signatures is in {@link SigningInChromiumTest}, with words in {@link HostileWordsInChromiumTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttackerInChromiumTest {

  private static final Item ITEM =
      SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20.00");
  private static final String PAGE = "/items/nanhe.pingan/f-idcard";
  private static final int HUGE = 40 << 20;

  /**
   * Sends a form as pages of ours do, with the token of whoever is signed in, and says the answer.
   */
  private static final String SEND =
      """
      async ([address, fields]) => {
        const form = new URLSearchParams(fields);
        form.set('_token', document.querySelector('[name=_token]').value);
        const answer = await fetch(address, {method: 'POST', body: form});
        return answer.status + ' ' + await answer.text();
      }
      """;

  private Chromium chromium;
  @TempDir private Path dir;
  private Running running;
  private String admin;
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
    admin = running.admin();
    running.put(ITEM, 0, admin);
    running.account(admin, "wang", "drafter@nanhe/heping", "unit-head@nanhe/heping");
    pc = chromium.pc(running.service().url());
    page = pc.newPage();
  }

  @AfterEach
  void stop() {
    pc.close();
    running.close();
  }

  @Test
  void anotherUnitsItemIsNeitherSeenNorTouched() {
    Chromium.signIn(page, "wang", Running.PASSWORD);
    assertThat(page.textContent("main")).doesNotContain("居民身份证收费");
    for (String address : List.of(PAGE, PAGE + "/edit", PAGE + "/diff", PAGE + "/paper")) {
      assertThat(page.navigate(address).status()).as(address).isEqualTo(403);
      assertThat(page.content()).as(address).doesNotContain("居民身份证收费");
    }
    page.navigate("/me");
    for (String move : List.of("submit", "approve", "withdraw", "urgent", "edit")) {
      assertThat(sent(PAGE + "/" + move, Map.of("revision", "1", "reason", "x")))
          .as(move)
          .startsWith("403");
    }
    assertThat(sent("/blank", Map.of("unit", "nanhe/pingan", "reason", "content")))
        .startsWith("403");
    assertThat(sent("/accounts/wang/grant", Map.of("role", "operator", "scope", "*")))
        .startsWith("403");
  }

  @Test
  void anotherSitesPageMakesTheBrowserSendNothingThatCounts() throws IOException {
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    String form =
        """
        <form method=post action="%s%s/submit"><input name=revision value=1></form>
        <script>document.forms[0].submit()</script>
        """
            .formatted(running.service().url(), PAGE);
    try (Site site = new Site(form)) {
      page.navigate(site.url());
      page.waitForURL("**" + PAGE + "/submit");
      Chromium.loaded(page);
    }
    page.navigate(PAGE);
    assertThat(page.textContent("main")).contains("草稿").doesNotContain("待审核");
  }

  @Test
  void noPageOfOursIsShownInAnothersFrame() throws IOException {
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    String frame = "<iframe src=\"%s/release\"></iframe>".formatted(running.service().url());
    try (Site site = new Site(frame)) {
      page.navigate(site.url());
      Chromium.loaded(page);
      assertThat(page.frames().getLast().content()).doesNotContain("发布");
    }
  }

  @Test
  void aSessionThatWasPlantedIsNotTheOneThatIsUsed() {
    String planted = "p".repeat(43);
    pc.addCookies(
        List.of(new Cookie("openhall", planted).setUrl(running.service().url()).setHttpOnly(true)));
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    String given = pc.cookies().getFirst().value;
    assertThat(pc.cookies()).hasSize(1);
    assertThat(given).isNotEqualTo(planted);
    assertThat(running.get("/api/v1/items", planted).statusCode()).isEqualTo(401);
    page.click(".who button:last-child");
    page.waitForURL("**/signin");
    assertThat(running.get("/api/v1/items", given).statusCode()).isEqualTo(401);
  }

  @Test
  void guessesTakeEverLongerAndTheOwnerIsNotShutOutForLong() {
    for (int i = 0; i < 12; i++) {
      guess("zhang", "wrong password " + i);
    }
    assertThat(Chromium.loaded(page).textContent(".alarm")).containsPattern("请 \\d+ 秒后再试");
    guess("zhang", Running.PASSWORD);
    assertThat(page.url()).as("even the right one has to wait").contains("/signin");
    running.clock().advance(Duration.ofMinutes(16));
    Chromium.signIn(page, "zhang", Running.PASSWORD);
  }

  @Test
  void noAddressLeadsToAFileOfTheMachine() {
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    for (String way :
        List.of(
            "/assets/..%2f..%2f..%2f..%2fetc%2fpasswd",
            "/assets/%2e%2e/%2e%2e/keys/online.key",
            "/repository/..%2fkeys%2fonline.key",
            "/repository/%2e%2e%2f%2e%2e%2fetc/passwd",
            "/packs/..%2f..%2fopenhall.db",
            "/items/..%2f..%2fetc/passwd",
            "/data/items/..%2f..%2fpasswd.json",
            "/p/..%2f../passwd",
            "/archive/..%2f..%2fetc",
            "/imports/nanhe/..%2f..%2fetc")) {
      String answer =
          String.valueOf(
              page.evaluate(
                  "async way => { const a = await fetch(way); return a.status + await a.text(); }",
                  way));
      assertThat(answer).as(way).startsWith("4").doesNotContain("root:", "PRIVATE", "SQLite");
    }
  }

  @Test
  void whatIsTooLargeOrSwellsIsRefusedInWordsAndTheServiceGoesOn() {
    running.send(
        running
            .request("/api/v1/imports?name=units.json&unit=nanhe", admin)
            .PUT(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "[{\"unit\":\"nanhe\",\"name\":\"南河街道\"}]")));
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    upload("bomb.xlsx", bomb());
    page.waitForSelector("[role=alert]");
    assertThat(page.textContent("main")).contains("没有存入任何内容");
    upload("huge.csv", new byte[HUGE]);
    page.waitForSelector("[role=alert], .door");
    assertThat(page.textContent("body")).containsAnyOf("最多", "太大", "不能超过");
    page.navigate("/items");
    assertThat(page.textContent("main")).contains("居民身份证收费");
  }

  private void upload(String name, byte[] file) {
    page.navigate("/imports");
    page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", file));
    page.click("text=上传，看看读懂了什么");
  }

  /** A workbook of a few kilobytes that unpacks to 300 MB. */
  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void guess(String account, String password) {
    page.navigate("/signin");
    page.fill("#account", account);
    page.fill("#password", password);
    page.click("button");
    Chromium.loaded(page);
  }

  private String sent(String address, Map<String, String> fields) {
    return String.valueOf(page.evaluate(SEND, List.of(address, fields)));
  }

  /** A page of somebody else, at an address of his own. */
  private record Site(HttpServer server) implements AutoCloseable {

    Site(String html) throws IOException {
      this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      byte[] body = ("<!doctype html>" + html).getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
    }

    /** By another name than the service's, so that it is another site. */
    String url() {
      return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
