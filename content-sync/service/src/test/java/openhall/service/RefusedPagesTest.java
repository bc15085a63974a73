package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import openhall.authoring.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is told in Chinese, without a stack trace and with a way back. */
final class RefusedPagesTest {

  @TempDir private Path dir;
  private Running running;
  private String admin;
  private Browser browser;

  @BeforeEach
  void start() {
    running = new Running(dir);
    admin = running.admin();
    browser = new Browser(running, admin);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/items/nanhe/n-none",
        "/items/%E5%8D%97/n",
        "/items/nanhe/n-none/diff",
        "/items/nanhe/n-none?revision=3",
        "/items/nanhe/f-none/edit",
        "/items/nanhe/f-none/edit/preview",
        "/assets/none.css"
      })
  void anUnknownAddressIsNotFound(String path) {
    assertIsPage(browser.get(path), 404, "没有找到");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/items", "/items/nanhe/n-a", "/release", "/audit", "/accounts", "/"})
  void aKnownAddressRefusesOtherMethods(String path) {
    var sent =
        running.send(running.request(path, "").header("Cookie", "openhall=" + admin).DELETE());
    assertIsPage(sent, 405, "这个地址不能这样访问");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/signout",
        "/items/nanhe/n-a/approve",
        "/accounts/li/disable",
        "/accounts/li/link"
      })
  void openingTheAddressOfAFormIsRefused(String path) {
    assertIsPage(browser.get(path), 405, "不要直接打开表单的地址");
  }

  @Test
  void programsAreToldInTheirOwnForm() {
    var sent = running.send(running.request("/api/v1/items", admin).DELETE());
    assertThat(sent.statusCode()).isEqualTo(405);
    assertThat(sent.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Running.json(sent).path("code").asString()).isEqualTo("method");
  }

  @Test
  void whatIsNotAllowedIsTold() {
    String drafter = running.account(admin, "li", "drafter");
    assertIsPage(new Browser(running, drafter).get("/accounts"), 403, "您的账号没有这项权限");
  }

  @Test
  void aFormThatIsTooLargeIsRefused() {
    var sent = browser.post("/blank", Map.of("x", "x".repeat(300 << 10)));
    assertIsPage(sent, 413, "内容太大");
  }

  @Test
  void aRequestThatIsNoRequestIsRefusedInChinese() throws IOException {
    assertThat(raw("GET /items%zz HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("请求不完整或格式不对", "Content-Security-Policy")
        .doesNotContain("Exception");
    assertThat(raw("POST /signin HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("内容太大");
  }

  @Test
  void aFailureOfOursShowsNoTrace() {
    try (Database database = Settings.local(dir, 0).openDatabase()) {
      database.writing(t -> t.handle().execute("DROP TABLE unit"));
    }
    var page = browser.get("/items");
    assertIsPage(page, 500, "系统内部错误");
  }

  @Test
  void leadsBackOnlyToAPageOfOurs() {
    String here = running.service().url();
    assertThat(refusedFrom(here + "/release?x=1")).contains("href=\"/release?x=1\"");
    for (String foreign :
        new String[] {"http://evil.example/release", "javascript:alert(1)", "//evil.example/"}) {
      assertThat(refusedFrom(foreign)).doesNotContain("返回上一页").contains("href=\"/items\"");
    }
  }

  @Test
  void aSearchWithoutResultsOffersTheWholeList() {
    assertThat(browser.get("/items?q=%E6%B2%A1%E6%9C%89").body()).contains("没有符合条件的内容", "清除条件");
    assertThat(browser.get("/items?state=submitted").body()).contains("没有等待审核的内容");
  }

  private String refusedFrom(String referrer) {
    return running
        .send(
            running
                .request("/release", "")
                .header("Cookie", "openhall=" + admin)
                .header("Referer", referrer)
                .POST(BodyPublishers.ofString("")))
        .body();
  }

  private String raw(String request) throws IOException {
    var at = running.at("/");
    try (var socket = new Socket(at.getHost(), at.getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      var answer = new StringBuilder();
      byte[] some = new byte[8_192];
      for (int n = socket.getInputStream().read(some);
          n > 0 && !answer.toString().contains("</html>");
          n = socket.getInputStream().read(some)) {
        answer.append(new String(some, 0, n, UTF_8));
      }
      return answer.toString();
    }
  }

  private static void assertIsPage(HttpResponse<String> page, int status, String words) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body())
        .contains(words, "href=\"/items\"", "错误 " + status)
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }
}
