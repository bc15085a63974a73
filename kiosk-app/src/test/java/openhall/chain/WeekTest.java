package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import openhall.testkit.Chromium;
import openhall.testkit.OfficeList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sub-district's first week with Openhall: everything its people do they do in their browsers,
 * each at a PC of his own, and a touchscreen in the hall shows what comes of it.
 */
final class WeekTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String STREET = "nanhe.pingan";
  private static final int LINES = 300;
  private static final int TASKS_ON_A_PAGE = 50;
  private static final String HOME = "您要办什么事？";
  private static final String FIRST = "户籍事项第1号办理";
  private static final String FEES = "居民身份证收费";
  private static final ZoneId HALLS = ZoneId.of("Asia/Shanghai");
  private static final Duration A_MINUTE_AND_MORE = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** In which field a defect of the list is put right, and how. */
  private static final Map<Integer, Map.Entry<String, String>> CORRECTIONS =
      Map.ofEntries(
          Map.entry(1, Map.entry("承诺办结时限", "5")),
          Map.entry(2, Map.entry("事项名称", "户籍事项第259号办理")),
          Map.entry(3, Map.entry("受理条件", "年满十六周岁")),
          Map.entry(9, Map.entry("文号", "国发〔2026〕7号")));

  private final Map<String, Page> pages = new HashMap<>();
  @TempDir private Path dir;
  private Chromium chromium;
  private Product product;
  private Town town;
  private Office office;
  private Screen screen;

  @BeforeEach
  void open() throws IOException {
    product = Product.unpackaged();
    chromium = new Chromium();
    town = new Town(product, dir, new Progress(System.err));
    office = town.found(Product.freePort(0));
    Display display =
        town.keep(() -> Display.open(dir.resolve("display"), Booth.WIDTH, Booth.HEIGHT));
    var stand = new Stand(display.name(), List.of("--pixels-per-mm", "2.02"), Optional.of(display));
    Files.createDirectories(dir.resolve("touch"));
    screen = new Screen(town.touch(office, stand), stand);
  }

  @AfterEach
  void close() {
    chromium.close();
    town.close();
  }

  @Test
  void aWeekInASubDistrict() throws IOException {
    try {
      live();
    } catch (RuntimeException | AssertionError e) {
      pages.forEach((who, page) ->
          e.addSuppressed(
              new IllegalStateException(who + " " + page.url() + "\n" + page.innerText("body"))));
      throw e;
    }
  }

  private void live() throws IOException {
    mondayTheOfficeIsSetUp();
    threePeopleEnrolKeys();
    tuesdayAListOfThreeHundredComesIn();
    wednesdayTwoPeopleApproveAndThreeSign();
    thursdayItIsReleasedAndTheScreenShowsIt();
    fridayAFeeChangesAtItsMoment();
    somethingIsWithdrawn();
    theHallIsBlanked();
    theMonthIsChecked();
    theYearIsCounted();
  }

  private void mondayTheOfficeIsSetUp() {
    Page zhang = pc("zhang");
    zhang.navigate("/setup?token=" + office.setUpToken());
    zhang.fill("#account", "zhang");
    zhang.fill("#name", "张主任");
    zhang.fill("#password", PASSWORD);
    zhang.click("button");
    zhang.waitForURL("**/units");
    name(zhang, "nanhe", "南河区");
    name(zhang, "nanhe/pingan", "平安街道办事处");
    invite("li", "李晓梅", "drafter");
    invite("liu", "刘科长", "section-head");
    invite("sun", "孙保密", "secrecy-reviewer");
    invite("wang", "王书记", "unit-head");
  }

  private static void name(Page page, String unit, String name) {
    page.navigate("/units");
    page.fill("#id", unit);
    page.fill("#name", name);
    page.click("text=保存");
    page.waitForSelector(".notice");
  }

  private void invite(String account, String name, String role) {
    Page zhang = pc("zhang");
    zhang.navigate("/accounts");
    zhang.fill("#name", name);
    zhang.fill("#account", account);
    zhang.selectOption("#role", role);
    zhang.selectOption("#scope", "nanhe/pingan");
    zhang.click("text=邀请，生成设密码链接");
    String link = zhang.inputValue("#link");
    Page own = pc(account);
    own.navigate(link);
    own.fill("#password", PASSWORD);
    own.click("button");
    own.waitForURL("**/items");
  }

  /** The district's own key is approved by those who hold the root's, at their desk. */
  private void threePeopleEnrolKeys() throws IOException {
    Page zhang = pc("zhang");
    enrol(zhang, "nanhe", "authority", "授权岗");
    zhang.click("summary");
    Download key = zhang.waitForDownload(() -> zhang.click("text=下载公钥文件"));
    Path file = dir.resolve(key.suggestedFilename());
    key.saveAs(file);
    Path password = Files.writeString(dir.resolve("password"), PASSWORD);
    product.run(
        dir.resolve("logs/authority.log"),
        "keys",
        "authority",
        Office.keys(dir).toString(),
        "--unit",
        "nanhe",
        "--duty",
        "authority=" + file,
        "--service",
        office.url().toString(),
        "--account",
        "zhang",
        "--password-file",
        password.toString());
    enrol("liu", "department", "综合窗口负责人");
    assertThat(zhang.textContent("#sign p")).contains("也由此重新核准");
    countKey(zhang);
    for (String who : List.of("sun", "wang")) {
      enrol(who, who.equals("sun") ? "secrecy-review" : "release", "分管领导");
      countKey(zhang);
    }
  }

  /** Enrols, and opens what the unit above has to sign for it. */
  private void enrol(String who, String duty, String post) {
    enrol(pc(who), STREET, duty, post);
    Page zhang = pc("zhang");
    zhang.navigate("/sign");
    zhang.click("main .acts a");
    zhang.waitForSelector(".hash:not(:empty)");
    chromium.judge(zhang, "week-key-" + who);
  }

  private static void countKey(Page zhang) {
    press(zhang);
    zhang.waitForURL("**/sign?done=key_counts");
  }

  private static void enrol(Page page, String unit, String duty, String post) {
    page.navigate("/me/keys");
    page.selectOption("#unit", unit);
    page.selectOption("#duty", duty);
    page.fill("#post", post);
    page.click("#enrol button:enabled");
    page.waitForURL("**/me/keys?done=enrolled");
  }

  private static void press(Page page) {
    page.click("#sign button:enabled");
  }

  private void tuesdayAListOfThreeHundredComesIn() {
    Page li = pc("li");
    li.navigate("/imports");
    li.setInputFiles("#file", new FilePayload("事项清单.xlsx", XLSX, OfficeList.workbook(LINES)));
    li.click("text=上传，看看读懂了什么");
    li.waitForURL("**/imports/" + STREET + "/*");
    li.fill("[name='all.责任岗位']", "综合窗口");
    li.fill("[name='all.目录分类']", "办事程序/户籍");
    li.click("text=就这样，逐条检查");
    li.waitForSelector(".sifted");
    assertThat(Chromium.loaded(li).textContent(".sifted"))
        .contains("发现问题 " + OfficeList.DEFECTS.size());
    OfficeList.DEFECTS.forEach((line, defect) -> correct(li, line, defect));
    assertThat(Chromium.loaded(li).textContent(".sifted")).contains("发现问题 0");
    li.click("text=都存为草稿");
    assertThat(Chromium.loaded(li).textContent(".notice")).contains("已存为草稿");
    li.navigate("/items?state=draft");
    assertThat(Chromium.loaded(li).textContent(".total")).contains("共 300 条");
    chromium.judge(li, "week-drafts");
    li.click("text=提交我起草的全部草稿");
    assertThat(Chromium.loaded(li).textContent(".notice")).contains("已提交审核");
  }

  private static void correct(Page li, int line, OfficeList.Defect defect) {
    li.click("text=发现问题");
    Locator row =
        Chromium.loaded(li)
            .locator("tbody tr", new Page.LocatorOptions().setHasText("!" + (line + 2)));
    assertThat(row.textContent()).as("line %s", line).contains(defect.named());
    row.locator("text=改正").click();
    var correction = Objects.requireNonNull(CORRECTIONS.get(defect.column()));
    li.fill("[name='f.%s']".formatted(correction.getKey()), correction.getValue());
    li.click("text=改好了，重新检查");
    assertThat(Chromium.loaded(li).textContent(".notice")).contains("已改正");
  }

  private void wednesdayTwoPeopleApproveAndThreeSign() {
    Page liu = pc("liu");
    for (int left = LINES; left > 0; left -= TASKS_ON_A_PAGE) {
      liu.navigate("/tasks");
      liu.click("text=全选");
      chromium.judge(liu, "week-tasks");
      examined(liu);
      liu.click(".go");
      assertThat(Chromium.loaded(liu).textContent(".notice")).contains("勾选的已批准");
    }
    signAll("liu", "department");
    signAll("sun", "secrecy-review");
    signAll("wang", "release");
  }

  private void signAll(String who, String duty) {
    Page page = pc(who);
    page.navigate("/sign/" + STREET + "/" + duty);
    while (!page.url().contains("/sign?done=signed")) {
      page.check("[name=seen]");
      String before = page.url();
      press(page);
      page.waitForURL(url -> !url.equals(before));
      Chromium.loaded(page);
    }
    assertThat(page.textContent("main")).contains("没有等您签名的内容");
  }

  private void thursdayItIsReleasedAndTheScreenShowsIt() {
    release();
    town.awaitContent(screen.glass());
    screen.tap("查找");
    screen.type("hjsx");
    screen.awaitInk(PATIENCE, List.of(FIRST));
    picture("found");
  }

  private void release() {
    Page wang = pc("wang");
    wang.navigate("/release");
    wang.check("[name=seen]");
    wang.click(".go");
    assertThat(Chromium.loaded(wang).textContent(".notice")).contains("已发布");
  }

  /** First a fee of today, then another from a moment on at which nobody needs to be awake. */
  private void fridayAFeeChangesAtItsMoment() {
    Page li = pc("li");
    li.navigate("/items/new");
    li.check("[value=fees]");
    li.selectOption("#unit", STREET);
    li.click("text=开始写");
    li.waitForURL("**/edit");
    li.fill("[name=title]", FEES);
    li.selectOption("[name=feeKind]", "administrative");
    li.fill("[name='fees[0].name']", "工本费");
    li.fill("[name=responsiblePost]", "综合窗口");
    charge(li, "20");
    release();
    showFees();
    screen.await("20", scene -> scene.same("20").isPresent());
    picture("fee");

    li.navigate("/items?kind=fees");
    li.click("text=" + FEES);
    li.click("a[role=button]:has-text('修改') >> nth=-1");
    li.waitForURL("**/edit");
    charge(li, "30");
    LocalDateTime due =
        LocalDateTime.now(HALLS).plusSeconds(20).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    Page wang = pc("wang");
    wang.navigate("/release");
    wang.fill("[name=due]", due.toString());
    wang.check("[name=seen]");
    chromium.judge(wang, "week-release");
    wang.click(".go");
    assertThat(Chromium.loaded(wang).textContent(".notice")).contains("已定时");
    assertThat(screen.glass().scene().same("20")).isPresent();
    // Whoever has gone away meanwhile has left the screen at home, where news is taken at once.
    screen.await(
        "the third release",
        A_MINUTE_AND_MORE,
        scene -> scene.shows("第 3 版") || scene.shows(CardFee.NEWS));
    assertThat(LocalDateTime.now(HALLS)).isAfterOrEqualTo(due);
    showFees();
    screen.await("30 and no 20", s -> s.same("30").isPresent() && s.same("20").isEmpty());
    picture("fee-changed");
  }

  private void showFees() {
    home("收费公示");
    screen.comesTo("平安街道办事处", "工本费");
  }

  private static void examined(Page reviewer) {
    for (Locator each : reviewer.locator(".examined input").all()) {
      each.check();
    }
  }

  private void charge(Page li, String yuan) {
    li.fill("[name='fees[0].charge!amount.amount']", yuan + ".00");
    li.fill("[name='fees[0].standardText']", "每证" + yuan + "元");
    li.click("text=存好并提交审核");
    li.waitForURL("**/diff?done=submitted");
    Page liu = pc("liu");
    liu.navigate("/tasks");
    liu.check(".tick input");
    examined(liu);
    liu.click(".go");
    assertThat(Chromium.loaded(liu).textContent(".notice")).contains("勾选的已批准");
    signAll("liu", "department");
    signAll("sun", "secrecy-review");
    signAll("wang", "release");
  }

  private void somethingIsWithdrawn() {
    Page wang = pc("wang");
    wang.navigate("/items?q=" + FIRST);
    wang.click("tbody >> text=" + FIRST);
    wang.click("summary:has-text('撤回已发布的内容')");
    wang.fill("#reason-withdraw", "事项取消");
    wang.click("text=确认撤回已发布的内容");
    assertThat(Chromium.loaded(wang).textContent(".notice")).contains("撤回");
    home("查找");
    screen.type("hjsx");
    screen.await(
        "all but the one that was withdrawn",
        PATIENCE,
        scene -> scene.shows("户籍事项第2号办理") && !scene.shows(FIRST));
  }

  private void theHallIsBlanked() {
    Page wang = pc("wang");
    wang.navigate("/blank");
    wang.click("text=立即停屏");
    assertThat(Chromium.loaded(wang).textContent(".notice")).contains("已停屏");
    screen.await("the blank page", scene -> scene.shows("本屏暂停显示"));
    assertThat(screen.glass().scene().shows("户籍")).isFalse();
    wang.click("text=恢复显示");
    screen.await("home again", scene -> scene.shows(HOME));
  }

  private void theMonthIsChecked() {
    Page zhang = pc("zhang");
    zhang.navigate("/catalogue/nanhe/new");
    zhang.fill("#section", "财务公开");
    zhang.fill("#title", "财务收支情况");
    zhang.fill("#content", "收入、支出、结余");
    zhang.fill("#basis", "政府信息公开条例第二十一条");
    zhang.fill("#decision", "区政府第 3 次常务会议");
    zhang.selectOption("#rhythm", "quarterly");
    zhang.fill("#effective", "2026-04-01");
    zhang.fill("#department", "财政所");
    zhang.fill("#drafts", "会计");
    zhang.click("main form button");
    zhang.waitForURL("**/catalogue/nanhe?done=entry_added");
    zhang.waitForCondition(() -> {
      zhang.navigate("/completeness");
      return Chromium.loaded(zhang).textContent("main").contains("平安街道办事处");
    });
    chromium.judge(zhang, "week-month");
  }

  private void theYearIsCounted() {
    Page wang = pc("wang");
    wang.navigate("/figures");
    assertThat(wang.innerText(".sums").replaceAll("\\s+", "")).contains("新公开301", "更新1", "撤下1");
    chromium.judge(wang, "week-year");
    Download book = wang.waitForDownload(() -> wang.click("text=下载表格"));
    assertThat(book.suggestedFilename()).endsWith(".xlsx");
  }

  /** To one of home's tiles, by way of home. */
  private void home(String tile) {
    if (!screen.glass().scene().shows(HOME)) {
      screen.comesTo("首页", HOME);
    }
    screen.tap(tile);
  }

  private Page pc(String account) {
    return pages.computeIfAbsent(
        account, _ -> chromium.pc(office.url().toString().replaceAll("/$", "")).newPage());
  }

  private void picture(String name) {
    try {
      Path pictures = Files.createDirectories(Path.of("target", "pictures"));
      screen.display().picture(pictures.resolve("week-" + name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
