package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.publication.signer.Appointing;
import openhall.publication.signer.Appointment;
import openhall.publication.signer.Keys;
import openhall.review.store.Enrolment;
import openhall.testkit.Chromium;
import openhall.testkit.SampleItems;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.PublicKey;
import openhall.trust.json.AuthorityJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People sign with keys that their browsers keep, each at a PC of his own (W1, W4, A4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SigningInChromiumTest {

  private static final UnitId DISTRICT = new UnitId("nanhe");
  private static final String STREET = "nanhe.pingan";
  private static final String ITEM = "/items/nanhe.pingan/f-idcard";

  /** As browsers are that do not know Ed25519. */
  private static final String OLD_BROWSER =
      """
      const make = crypto.subtle.generateKey.bind(crypto.subtle);
      crypto.subtle.generateKey = (algorithm, ...others) => algorithm.name === 'Ed25519'
        ? Promise.reject(new Error('unknown')) : make(algorithm, ...others);
      """;

  private final Map<String, Page> pages = new HashMap<>();
  private Chromium chromium;
  @TempDir private Path dir;
  private Path data;
  private Running running;
  private String admin;
  private String drafter;

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
    data = dir.resolve(Long.toString(System.nanoTime()));
    running = new Running(data);
    admin = running.admin();
    drafter = running.account(admin, "li", "drafter");
    running.account(admin, "zhou", "operator");
    running.account(admin, "liu", "section-head@nanhe/pingan", "drafter@nanhe/pingan");
    running.account(admin, "sun", "secrecy-reviewer@nanhe/pingan");
    running.account(admin, "wang", "unit-head@nanhe/pingan", "section-head@nanhe/pingan");
  }

  @AfterEach
  void stop() {
    pages.values().forEach(page -> page.context().close());
    pages.clear();
    running.close();
  }

  @Test
  void threePeopleSignAtTheirOwnPcsAndTheScreensGetIt() {
    approver();
    Page liu = enrolled("liu", "department");
    Page sun = enrolled("sun", "secrecy-review");
    Page wang = enrolled("wang", "release");
    passed("li", "20.00");

    for (Page page : List.of(liu, sun, wang)) {
      page.navigate("/sign");
      chromium.judge(page, "sign");
      page.click("text=看全文并签名");
      page.waitForSelector(".hash:not(:empty)");
      chromium.judge(page, "signature");
      assertThat(Chromium.loaded(page).textContent(".hash"))
          .isEqualTo(page.getAttribute(".signed", "data-hash"));
      press(page);
      page.waitForURL("**/sign?done=signed");
      assertThat(Chromium.loaded(page).textContent("main")).contains("没有等您签名的内容");
    }
    var release = Running.json(running.postTo("/api/v1/releases", admin, ""));
    assertThat(release.path("items").asInt()).isEqualTo(1);
  }

  @Test
  void manyAreReadAndSignedOnOnePageAndTheWrongOneIsLeftOut() {
    approver();
    Page liu = enrolled("liu", "department");
    for (int i = 0; i < 23; i++) {
      passed(
          "li",
          SampleItems.fees("nanhe/pingan", "f-" + (100 + i), 1, "收费" + (100 + i), "20.00"),
          0);
    }
    liu.navigate("/sign");
    chromium.judge(liu, "sign-several");
    liu.click("text=连着看全文");
    liu.waitForSelector(".hash:not(:empty) >> nth=19");
    liu.uncheck("[aria-label='收费104'] .tick input");
    assertThat(Chromium.loaded(liu).textContent("#sign button")).contains("19");
    chromium.judge(liu, "signature-several");
    liu.check("[name=seen]");
    press(liu);
    liu.waitForURL("**/sign/nanhe.pingan/department?after=f-119&done=signed");
    assertThat(Chromium.loaded(liu).locator(".signed").count()).isEqualTo(3);
    liu.evaluate("() => document.querySelector('.signed dd').textContent = '别的'");
    liu.check("[name=seen]");
    press(liu);
    assertThat(trouble(liu)).contains("收费120", "不一致，没有签名");
    liu.reload();
    liu.check("[name=seen]");
    press(liu);
    liu.waitForURL("**/sign?done=signed");
    assertThat(Chromium.loaded(liu).locator("tbody tr").count()).isEqualTo(1);
    assertThat(liu.textContent("tbody")).contains("收费104");
  }

  @Test
  void theKeyCannotBeTakenOutOfTheBrowserAndOutlivesTheSession() {
    approver();
    Page liu = enrolled("liu", "department");
    passed("li", "20.00");
    assertThat(
            liu.evaluate(
                """
                () => new Promise(done => {
                  const opening = indexedDB.open('openhall-keys', 1);
                  opening.onsuccess = () => {
                    const all = opening.result.transaction('keys').objectStore('keys').getAll();
                    all.onsuccess = () => {
                      const key = all.result[0].privateKey;
                      crypto.subtle.exportKey('pkcs8', key).then(() => done('out'), e => done(e.name));
                    };
                  };
                })
                """))
        .isEqualTo("InvalidAccessError");
    liu.click(".who button:last-child");
    liu.waitForURL("**/signin");
    Chromium.signIn(liu, "liu", Running.PASSWORD);
    liu.navigate(ITEM + "/sign?revision=1&duty=department");
    press(liu);
    liu.waitForURL("**/sign?done=signed");
  }

  @Test
  void wordsChangedOnThePageOrInTheServiceAreNotSigned() {
    approver();
    Page liu = enrolled("liu", "department");
    passed("li", "20.00");
    liu.navigate(ITEM + "/sign?revision=1&duty=department");
    liu.evaluate(
        "() => [...document.querySelectorAll('.signed dd')]"
            + ".find(dd => dd.textContent === '20.00').textContent = '10.00'");
    press(liu);
    assertThat(trouble(liu)).contains("不一致，没有签名");

    liu.reload();
    passed("liu", "90.00");
    press(liu);
    assertThat(trouble(liu)).contains("不一致，没有签名");
  }

  @Test
  void aReplayedAForeignAndAnOwnApprovalAreRefused() {
    approver();
    Page liu = enrolled("liu", "department");
    Page wang = enrolled("wang", "department");
    passed("li", "20.00");
    var sent = new HashMap<String, String>();
    liu.onRequest(request -> {
      if (request.method().equals("POST") && request.url().endsWith("/sign")) {
        sent.put("body", request.postData());
      }
    });
    liu.navigate(ITEM + "/sign?revision=1&duty=department");
    press(liu);
    liu.waitForURL("**/sign?done=signed");
    String body = sent.getOrDefault("body", "");

    assertThat(replay(liu, ITEM, body)).contains("您已经签过这一版");
    assertThat(replay(wang, ITEM, body)).contains("不是您登记的密钥");
    assertThat(replay(liu, "/items/nanhe/f-idcard", body)).contains("没有权限");

    passed("liu", "30.00");
    assertThat(replay(liu, ITEM, body.replace("department", "release"))).contains("没有权限");
    liu.navigate(ITEM + "/sign?revision=2&duty=department");
    press(liu);
    liu.waitForSelector("text=须由他人签");
    assertThat(replay(liu, ITEM, body.replace("revision=1", "revision=2"))).contains("须由他人签");
  }

  @Test
  void aLostKeyIsReplacedByTheUnitAboveAndNoLongerCounts() {
    Page zhou = approver();
    enrolled("liu", "department");
    passed("li", "20.00");
    page("liu").context().close();
    pages.remove("liu");

    Page liu = page("liu");
    Chromium.signIn(liu, "liu", Running.PASSWORD);
    liu.navigate(ITEM + "/sign?revision=1&duty=department");
    press(liu);
    assertThat(trouble(liu)).contains("不在这台电脑的浏览器里");
    enrol(liu, STREET, "department");
    liu.navigate("/me/keys");
    chromium.judge(liu, "own-keys");
    assertThat(replay(liu, keyPage(zhou), "keyid=00&sig=00")).contains("没有权限");

    zhou.navigate("/sign");
    chromium.judge(zhou, "sign-keys");
    assertThat(Chromium.loaded(zhou).textContent("main")).contains("换掉原来的密钥");
    approve(zhou);
    liu.navigate(ITEM + "/sign?revision=1&duty=department");
    press(liu);
    liu.waitForURL("**/sign?done=signed");
    assertThat(authority().keysFor(Duty.DEPARTMENT)).hasSize(2);
  }

  /** Somebody of the district whose key the holders of the root have signed at their desk. */
  private Page approver() {
    Page zhou = page("zhou");
    Chromium.signIn(zhou, "zhou", Running.PASSWORD);
    name(zhou, "nanhe", "南河区");
    name(zhou, "nanhe/pingan", "平安街道办事处");
    enrol(zhou, "nanhe", "authority");
    String spki = String.valueOf(zhou.getAttribute("[data-spki]", "data-spki"));
    Path keys = data.resolve("keys");
    var appointed = new HashMap<PublicKey, String>();
    AuthorityJson.read(Keys.load(keys).authorities().getFirst())
        .body()
        .keysFor(Duty.AUTHORITY)
        .values()
        .forEach(old -> appointed.put(old, "原授权岗"));
    appointed.put(
        new Enrolment("zhou", DISTRICT, Duty.AUTHORITY, "授权岗", spki, Instant.EPOCH).key(), "授权岗");
    var duties = new EnumMap<Duty, Appointment>(Duty.class);
    duties.put(Duty.AUTHORITY, new Appointment(appointed, 1));
    new Appointing(keys, DISTRICT)
        .write(
            duties,
            List.of(keys.resolve("offline/targets-1.key"), keys.resolve("offline/targets-2.key")));
    byte[] file = Keys.load(keys).authorities().getFirst();
    assertThat(
            running
                .send(
                    running
                        .request("/api/v1/units/nanhe/authority", admin)
                        .PUT(BodyPublishers.ofByteArray(file)))
                .statusCode())
        .isEqualTo(200);
    return zhou;
  }

  private Page enrolled(String account, String duty) {
    Page page = page(account);
    if (account.equals("sun")) {
      page.addInitScript(OLD_BROWSER);
    }
    Chromium.signIn(page, account, Running.PASSWORD);
    enrol(page, STREET, duty);
    Page zhou = page("zhou");
    zhou.navigate("/sign");
    approve(zhou);
    return page;
  }

  private static void enrol(Page page, String unit, String duty) {
    page.navigate("/me/keys");
    page.selectOption("#unit", unit);
    page.selectOption("#duty", duty);
    page.fill("#post", "窗口负责人");
    page.click("#enrol button:enabled");
    page.waitForURL("**/me/keys?done=enrolled");
  }

  private void approve(Page zhou) {
    zhou.click("main .acts a");
    press(zhou);
    zhou.waitForURL("**/sign?done=key_counts");
  }

  private static String keyPage(Page zhou) {
    zhou.navigate("/sign");
    return String.valueOf(zhou.getAttribute("main .acts a", "href"));
  }

  private Authority authority() {
    String file = running.get("/api/v1/units/nanhe.pingan/authority", admin).body();
    return AuthorityJson.read(file.getBytes(UTF_8)).body();
  }

  private static void press(Page page) {
    page.click("#sign button:enabled");
  }

  private static String trouble(Page page) {
    page.waitForSelector("#trouble:not([hidden])");
    return page.textContent("#trouble");
  }

  /** The same form once more, to that item, with the token of whoever sends it. */
  private static String replay(Page page, String item, String body) {
    page.navigate("/me");
    String action = item.contains("/keys/") ? item : item + "/sign";
    return String.valueOf(
        page.evaluate(
            """
            async ([action, body]) => {
              const form = new URLSearchParams(body);
              form.set('_token', document.querySelector('[name=_token]').value);
              return (await fetch(action, {method: 'POST', body: form})).text();
            }
            """,
            List.of(action, body)));
  }

  private void passed(String author, String amount) {
    var item = SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", amount);
    passed(author, item, author.equals("li") ? 0 : 1);
  }

  private void passed(String author, Item item, int basedOn) {
    String token = author.equals("li") ? drafter : running.token(author, Running.PASSWORD);
    assertThat(running.put(item, basedOn, token).statusCode()).isLessThan(300);
    assertThat(running.postTo(Running.path(item) + "/submit", token, "").statusCode())
        .isEqualTo(200);
    assertThat(running.postTo(Running.path(item) + "/approve", admin, "").statusCode())
        .isEqualTo(200);
  }

  private static void name(Page page, String unit, String name) {
    page.navigate("/units");
    page.fill("#id", unit);
    page.fill("#name", name);
    page.click("text=保存");
    page.waitForSelector(".notice");
  }

  private Page page(String account) {
    return pages.computeIfAbsent(
        account,
        _ -> {
          BrowserContext pc = chromium.pc(running.service().url());
          return pc.newPage();
        });
  }
}
