package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import openhall.testkit.Chromium;
import openhall.testkit.OfficeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list from the office, as a tired clerk brings it in (W13–W16, A6). */
final class ImportInChromiumTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @TempDir private Path dir;

  @Test
  void tenDefectsAmongThreeHundredLinesAreNamed() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      start(running);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc);
        upload(page, "事项清单.xlsx", XLSX, OfficeList.workbook(300));
        chromium.judge(page, "import-columns");
        page.fill("[name='all.责任岗位']", "综合窗口");
        page.fill("[name='all.目录分类']", "办事程序/户籍");
        page.click("text=就这样，逐条检查");
        page.waitForSelector(".sifted");
        chromium.judge(page, "import-review");
        page.click("text=发现问题");
        chromium.judge(page, "import-noted");
        assertThat(Chromium.loaded(page).locator("tbody tr").count())
            .isEqualTo(OfficeList.DEFECTS.size());
        OfficeList.DEFECTS.forEach((line, defect) -> {
          Locator row =
              page.locator("tbody tr", new Page.LocatorOptions().setHasText("!" + place(line)));
          assertThat(row.textContent()).as("line %s", line).contains(defect.named());
        });
        correctOne(chromium, page);
        takeOver(page);
      }
    }
  }

  @Test
  void aListInGb18030IsReadAndItsColumnsAreRemembered() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      start(running);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc);
        byte[] csv = "部门名称;主要职责;代号\n民政办;负责低保\n".getBytes(Charset.forName("GB18030"));
        upload(page, "部门.csv", "text/csv", csv);
        page.selectOption("[name='column.2']", "备注");
        page.fill("[name='all.责任岗位']", "民政岗");
        page.fill("[name='all.目录分类']", "机构职能");
        page.click("text=就这样，逐条检查");
        page.waitForSelector(".sifted");
        assertThat(Chromium.loaded(page).textContent("main")).contains("民政办", "新增");
        upload(page, "部门.csv", "text/csv", csv);
        assertThat(Chromium.loaded(page).inputValue("[name='column.2']")).isEqualTo("备注");
        assertThat(Chromium.loaded(page).inputValue("[name='all.责任岗位']")).isEqualTo("民政岗");
      }
    }
  }

  @Test
  void aPastedGuideBecomesItsSectionsAndAnOldFileIsTurnedAway() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      start(running);
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = signedIn(pc);
        page.navigate("/imports");
        page.click("summary");
        page.fill(
            "#words",
            "一、事项名称：老年优待证办理\n四、实施机关：民政局\n十二、受理条件：年满六十周岁\n<script>alert(1)</script>\n十六、申请材料：\n1. 身份证\n2. 照片");
        chromium.judge(page, "import-upload");
        page.click("text=上传，看看读懂了什么");
        page.waitForSelector(".naming-table");
        assertThat(Chromium.loaded(page).textContent("main")).contains("老年优待证办理", "申请材料");
        chromium.judge(page, "import-guide");
        byte[] old = "\u00D0\u00CF\u0011\u00E0 Workbook".getBytes(StandardCharsets.ISO_8859_1);
        upload(page, "旧表.xls", "application/vnd.ms-excel", old);
        assertThat(Chromium.loaded(page).textContent("[role=alert]")).contains("另存为", ".xlsx");
        chromium.judge(page, "import-bad");
      }
    }
  }

  private static void correctOne(Chromium chromium, Page page) {
    page.locator("tbody tr", new Page.LocatorOptions().setHasText("!" + place(207)))
        .locator("text=改正")
        .click();
    page.waitForSelector(".correcting");
    chromium.judge(page, "import-correct");
    page.fill("[name='f.承诺办结时限']", "10");
    page.click("text=改好了，重新检查");
    page.waitForSelector(".sifted");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已改正");
    page.click("text=发现问题");
    assertThat(Chromium.loaded(page).textContent(".sifted")).contains("发现问题 9");
  }

  private static void takeOver(Page page) {
    page.click("text=都存为草稿");
    page.waitForSelector(".notice");
    assertThat(Chromium.loaded(page).textContent(".notice")).contains("已存为草稿");
    page.navigate("/items");
    assertThat(Chromium.loaded(page).textContent(".total")).contains("共 29");
    page.navigate("/audit");
    assertThat(Chromium.loaded(page).textContent("main")).contains("事项清单.xlsx", "SHA-256");
  }

  private static String place(int line) {
    return String.valueOf(line + 2);
  }

  private static void start(Running running) {
    String admin = running.admin();
    running.send(
        running
            .request("/api/v1/imports?name=units.json&unit=nanhe", admin)
            .PUT(BodyPublishers.ofString("[{\"unit\":\"nanhe\",\"name\":\"南河街道\"}]")));
  }

  private static Page signedIn(BrowserContext pc) {
    Page page = pc.newPage();
    Chromium.signIn(page, "zhang", Running.PASSWORD);
    return page;
  }

  private static void upload(Page page, String name, String type, byte[] bytes) {
    page.navigate("/imports");
    page.setInputFiles("#file", new FilePayload(name, type, bytes));
    page.click("text=上传，看看读懂了什么");
    page.waitForURL("**/imports/nanhe/*");
  }
}
