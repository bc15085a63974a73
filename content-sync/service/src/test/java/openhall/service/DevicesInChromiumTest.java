package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import openhall.publication.signer.Keys;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import openhall.trust.Root;
import openhall.trust.ServiceWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screen asks to be known, and staff accept, watch and block it. */
final class DevicesInChromiumTest {

  private static final String REQUEST = "openhall-device-request-1";
  private static final String REPORT = "openhall-device-report-1";
  private static final String ORDERS = "openhall-device-orders-1";
  private static final String SCREENSHOT = "openhall-device-screenshot-1";

  /** A grey one of 90 by 160 pixels. */
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAFoAAACgCAIAAAADw+wqAAAA0ElEQVR42u3QMQEAAAzDoPqXELV7JwIk"
          + "sHimQIcOHTp06NChQ4cOHTp06NChQ4cOHejQoUOHDh06dOjQoUOHDh06dOjQoUMHOnTo0KFDhw4dOnTo"
          + "0KFDhw4dOnTo0IEOHTp06NChQ4cOHTp06NChQ4cOHTp0oEOHDh06dOjQoUOHDh06dOjQoUOHDh3o0KFD"
          + "hw4dOnTo0KFDhw4dOnTo0KFDBzp06NChQ4cOHTp06NChQ4cOHTp06ECHDh06dOjQoUOHDh06dOjQoUOH"
          + "Dh06qAPo+IlsLexEwgAAAABJRU5ErkJggg==";

  private static final String TWO_STREAMS = "openhall_streams 2";

  @TempDir private Path dir;
  private final KeyPair pair = made();

  @Test
  void aScreenIsAcceptedByItsCodeWatchedAndBlockedInOneClick() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      running.account(admin, "wang", "operator@nanhe/pingan");
      running.account(admin, "zhou", "supervisor");
      running.account(admin, "sun", "operator@nanhe/xinqu");
      HttpResponse<String> asked = send(running, "requests", REQUEST, introduction());
      assertThat(asked.statusCode()).isEqualTo(202);
      String code = Running.json(asked).path("code").asString();
      String device = Running.json(asked).path("device").asString();
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc, "sun");
        page.navigate("/devices/accept?code=" + code);
        assertThat(Chromium.loaded(page).textContent("body")).contains("您在 nanhe/pingan 没有权限");
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc, "wang");
        accept(chromium, page, code);
        assertThat(send(running, "requests", REQUEST, introduction()).statusCode()).isEqualTo(200);
        HttpResponse<String> told = send(running, "reports", REPORT, report(running, device, 1));
        assertThat(told.body()).contains("\"acknowledged\":1", "\"orders\":0");
        page.click("nav >> text=设备");
        assertThat(Chromium.loaded(page).textContent("table")).contains("hall", "画面不对", "一楼");
        judge(chromium, page, "devices");
        page.click("table >> text=hall");
        assertThat(Chromium.loaded(page).textContent("main"))
            .contains("9000 MB", "wang", "61 ℃", "不动了", "请截屏看看")
            .contains("还没有内容")
            .doesNotContain("第 0 版");
        judge(chromium, page, "device");
        String drafter = running.account(admin, "li", "drafter");
        running.release(
            SampleItems.fees("nanhe/pingan", "f-a", 1, "居民身份证收费", "20.00"), 0, drafter, admin);
        page.navigate("/items/nanhe.pingan/f-a");
        page.click("text=哪些屏幕已经更新");
        assertThat(Chromium.loaded(page).textContent("main"))
            .contains("1 块屏幕中 0 块显示第 1 稿（第 1 号发布），1 块不是", "hall", "画面不对");
        judge(chromium, page, "reach");
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc, "zhou");
        page.navigate("/devices/nanhe.pingan/" + device);
        assertThat(Chromium.loaded(page).querySelectorAll("main button")).isEmpty();
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc, "wang");
        page.navigate("/devices/nanhe.pingan/" + device);
        page.click("text=停用这台设备");
        assertThat(Chromium.loaded(page).textContent("main")).contains("已停用");
        judge(chromium, page, "device-blocked");
      }
      assertThat(send(running, "reports", REPORT, report(running, device, 2)).statusCode())
          .isEqualTo(403);
      assertThat(send(running, "requests", REQUEST, introduction()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whatStaffAskOfAScreenIsSignedDoneAndShown() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc, "zhang");
        page.navigate("/units");
        page.fill("#id", "nanhe/pingan");
        page.fill("#name", "平安街道办事处");
        page.click("text=保存");
      }
      running.account(admin, "wang", "operator@nanhe/pingan");
      running.account(admin, "zhou", "supervisor");
      Root root = Keys.load(dir.resolve("service/keys")).root();
      String code =
          Running.json(send(running, "requests", REQUEST, introduction())).path("code").asString();
      String device;
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc, "wang");
        accept(chromium, page, code);
        device = page.url().replaceAll(".*/([0-9a-f]{32}).*", "$1");
        assertThat(send(running, "reports", REPORT, report(running, device, 1)).statusCode())
            .isEqualTo(200);
        BlockingQueue<String> heard = listening(running, device);
        BlockingQueue<String> others = listening(running, "0".repeat(32));
        await().until(() -> running.get("/metrics", "").body(), has -> has.contains(TWO_STREAMS));
        page.click("text=亮出名称");
        assertThat(three(heard)).as("heard by the device").endsWith("data:1");
        assertThat(others).as("heard by others").isEmpty();
        assertThat(Chromium.loaded(page).textContent("#asked")).contains("等屏幕来取", "wang");
        judge(chromium, page, "device-asked");
        HttpResponse<String> handed = send(running, "orders", ORDERS, asks(device, "cafe", ""));
        assertThat(handed.body()).contains("\"order\":1", "identify", "\"nonce\":\"cafe\"");
        assertThat(isOurs(root, handed)).isTrue();
        send(running, "orders", ORDERS, asks(device, "cafe", "{\"order\":1,\"outcome\":\"done\"}"));
        page.waitForSelector("#asked >> text=已完成");
        page.fill("#why", "居民来电说屏幕花了");
        page.click("button[value=screenshot]");
        HttpResponse<String> second = send(running, "orders", ORDERS, asks(device, "beef", ""));
        assertThat(second.body()).contains("\"order\":2", "screenshot");
        String shot = "{\"device\":\"%s\",\"order\":2,\"png\":\"%s\"}".formatted(device, PICTURE);
        assertThat(send(running, "screenshots", SCREENSHOT, shot).statusCode()).isEqualTo(200);
        send(
            running,
            "orders",
            ORDERS,
            asks(device, "beef", "{\"order\":2,\"outcome\":\"masked\"}"));
        page.waitForSelector(".shot >> text=等他走开再截");
        page.waitForFunction("document.querySelector('.shot img').naturalWidth > 0");
        judge(chromium, page, "device-shot");
        page.click("text=让它停屏");
        page.waitForURL("**/blank?**");
        assertThat(Chromium.loaded(page).inputValue("#screen")).isEqualTo("hall");
        assertThat(page.inputValue("#unit")).isEqualTo("nanhe/pingan");
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc, "zhou");
        page.navigate("/devices/nanhe.pingan/" + device);
        assertThat(Chromium.loaded(page).querySelectorAll(".shot, main button")).isEmpty();
        assertThat(page.textContent("#asked")).contains("居民来电说屏幕花了");
        page.navigate("/devices/nanhe.pingan/" + device + "/picture");
        assertThat(Chromium.loaded(page).textContent("body")).contains("没有权限");
        page.navigate("/audit");
        assertThat(Chromium.loaded(page).textContent("main")).contains("居民来电说屏幕花了");
      }
    }
  }

  @Test
  void whatADeviceSaysOfOrdersIsSignedLikeAllElse() {
    try (var running = new Running(dir.resolve("service"))) {
      running.admin();
      String stranger = "0".repeat(32);
      assertThat(send(running, "orders", ORDERS, asks(stranger, "cafe", "")).statusCode())
          .isEqualTo(404);
      String code =
          Running.json(send(running, "requests", REQUEST, introduction())).path("code").asString();
      assertThat(code).hasSize(6);
      assertThat(send(running, "orders", ORDERS, "{}").statusCode()).isEqualTo(400);
      assertThat(running.postTo("/api/v1/devices/screenshots", "", "{}").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void whatIsNotSignedByTheDeviceIsRefused() {
    try (var running = new Running(dir.resolve("service"))) {
      running.admin();
      assertThat(send(running, "requests", REPORT, introduction()).statusCode()).isEqualTo(403);
      assertThat(running.postTo("/api/v1/devices/requests", "", introduction()).statusCode())
          .isEqualTo(403);
      assertThat(running.postTo("/api/v1/devices/requests", "", "{}").statusCode()).isEqualTo(400);
      assertThat(send(running, "reports", REPORT, report(running, "ab", 1)).statusCode())
          .isEqualTo(404);
    }
  }

  private static void accept(Chromium chromium, Page page, String code) {
    page.click("nav >> text=设备");
    Chromium.loaded(page);
    judge(chromium, page, "devices-none");
    page.fill("#code", "ABC DEF");
    page.click("text=登记这块屏幕");
    assertThat(Chromium.loaded(page).textContent(".alarm")).contains("没有屏幕显示这个登记码");
    page.fill("#code", code.substring(0, 3) + " " + code.substring(3));
    page.click("text=登记这块屏幕");
    assertThat(Chromium.loaded(page).textContent("main")).contains("hall", "1080x1920", code);
    page.fill("#hall", "便民服务大厅");
    page.fill("#floor", "一楼");
    page.fill("#spot", "进门右手，取号机旁");
    judge(chromium, page, "device-accept");
    page.click("main button");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已登记");
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

  private static void judge(Chromium chromium, Page page, String name) {
    chromium.picture(page, name);
    assertThat(chromium.objections(page)).as(name).isEmpty();
  }

  private String introduction() {
    byte[] encoded = pair.getPublic().getEncoded();
    String key = base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    return """
    {"key":"%s","unit":"nanhe/pingan","screen":"hall","mode":"touch","panel":"1080x1920",\
    "program":"openhall 0.1.0"}\
    """
        .formatted(key);
  }

  private static String report(Running running, String device, int sequence) {
    return """
    {"device":"%1$s","now":"%2$s","reports":[{"sequence":%3$d,"at":"%2$s","release":0,\
    "checked":"%2$s","blank":0,"freeMb":9000,"memoryMb":210,"fault":"","celsius":61,"sight":"frozen"}]}\
    """
        .formatted(device, running.clock().instant(), sequence);
  }

  /** What a stream says to the device of that name. */
  private static BlockingQueue<String> listening(Running running, String device) {
    var heard = new LinkedBlockingQueue<String>();
    Thread.ofVirtual()
        .start(() -> {
          var stream =
              running.send(
                  running
                      .request("/api/v1/events?device=" + device, "")
                      .header("Accept", "text/event-stream"),
                  BodyHandlers.ofLines());
          stream.body().filter(line -> line.startsWith("data:")).forEach(heard::add);
        });
    return heard;
  }

  private static List<String> three(BlockingQueue<String> heard) {
    await().until(() -> heard.size() >= 3);
    return List.copyOf(heard);
  }

  private static String asks(String device, String nonce, String done) {
    return "{\"device\":\"%s\",\"nonce\":\"%s\",\"done\":[%s]}".formatted(device, nonce, done);
  }

  private static boolean isOurs(Root root, HttpResponse<String> answer) {
    return ServiceWord.isSaid(
        root,
        ORDERS,
        answer.body().getBytes(StandardCharsets.UTF_8),
        answer.headers().firstValue("Openhall-Signature").orElseThrow());
  }

  private HttpResponse<String> send(Running running, String path, String kind, String body) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(pair.getPrivate());
      signing.update((kind + "\n" + body).getBytes(StandardCharsets.UTF_8));
      return running.send(
          running
              .request("/api/v1/devices/" + path, "")
              .header("Openhall-Signature", base64(signing.sign()))
              .POST(BodyPublishers.ofString(body)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair made() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
