package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import openhall.trust.Hashes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released stays on file, can be taken out, and proves itself outside (W8–W10, O12). */
final class ArchiveTest {

  private static final Item FIRST = SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "20.00");
  private static final Item SECOND = SampleItems.fees("nanhe", "f-a", 2, "居民身份证收费", "40.00");

  @TempDir private Path dir;
  private Running running;
  private String admin;
  private Browser browser;

  @BeforeEach
  void start() {
    running = new Running(dir.resolve("service"));
    admin = running.admin();
    String drafter = running.account(admin, "li", "drafter");
    browser = new Browser(running, admin);
    running.release(FIRST, 0, drafter, admin);
    running.release(SECOND, 1, drafter, admin);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void everyReleasedRevisionIsOnFile() {
    assertThat(page("/archive")).contains("2026-000001", "2026-000002", "居民身份证收费");
    assertThat(page("/archive?q=2026-000001")).contains("共 1 件");
    assertThat(page("/archive?year=2025")).contains("没有这样的档案");
  }

  @Test
  void aFilingShowsWhatStoodThereAndWhoSigned() {
    assertThat(page("/archive/filings/2026-000001"))
        .contains("20 元", "责任部门", "保密审查", "有效", "2026-000002", "提交审核")
        .doesNotContain("40 元", "不算数", "签名不足");
    assertThat(page("/archive/filings/2026-000002")).contains("40 元", "至今");
  }

  @Test
  void theSignedFileIsTheOneThatScreensGot() {
    HttpResponse<String> file = browser.get("/archive/filings/2026-000001/file");
    String sha256 = Hashes.sha256Of(file.body().getBytes(UTF_8));
    assertThat(page("/archive/filings/2026-000001")).contains(sha256);
    assertThat(running.get("/repository/targets/nanhe/" + sha256 + ".f-a.json", "").body())
        .isEqualTo(file.body());
  }

  @Test
  void whatIsTakenAwayIsOnFileToo() {
    running.postTo(Running.path(SECOND) + "/withdraw", admin, "{\"reason\":\"标准作废\"}");
    running.signAll(admin);
    running.postTo("/api/v1/releases", admin, "");
    assertThat(page("/archive/filings/2026-000003")).contains("撤下的记录", "标准作废");
    assertThat(page("/archive/filings/2026-000002")).doesNotContain("至今");
  }

  @Test
  void theNeighbourDoesNotSeeIt() {
    var neighbour = new Browser(running, running.account(admin, "wang", "drafter@nanhe/heping"));
    assertThat(neighbour.get("/archive").body()).doesNotContain("居民身份证收费");
    assertThat(neighbour.get("/archive/filings/2026-000001").statusCode()).isEqualTo(403);
    assertThat(neighbour.get("/archive/filings/2026-000001/file").statusCode()).isEqualTo(403);
  }

  @Test
  void onlyWhoMaySeeTheWholeRecordTakesAYearOut() {
    var head = new Browser(running, running.account(admin, "wang", "unit-head@nanhe"));
    assertThat(head.get("/archive").body()).doesNotContain("导出年度档案");
    assertThat(head.post("/archive/sealed", Map.of("year", "2026")).statusCode()).isEqualTo(403);
  }

  @Test
  void aYearWithoutReleasesIsNotTakenOut() {
    assertThat(browser.post("/archive/sealed", Map.of("year", "2024")).statusCode()).isEqualTo(400);
    assertThat(command("--year", "2024", dir.resolve("out").toString())).isEqualTo(Exits.REFUSED);
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void theFolderFromTheBrowserProvesItself() throws IOException {
    Path folder = unzipped(download());
    assertThat(verify(folder)).contains("2 件", "全部核验通过").doesNotContain("✗");
    assertThat(page("/audit")).contains("导出年度档案", Hashes.sha256Of(tags(folder)));
    assertThat(Files.readString(folder.resolve("data/register.csv")))
        .contains("\"2026-000001\"", "居民身份证收费");
  }

  @Test
  void theFolderFromTheCommandProvesItself() {
    Path folder = exported();
    assertThat(verify(folder)).contains("2 件", "全部核验通过").doesNotContain("✗");
  }

  @Test
  void aChangedFileIsFound() throws IOException {
    Path folder = exported();
    Path item = folder.resolve("data/items/2026-000001.json");
    Files.writeString(item, Files.readString(item).replace("20.00", "99.00"));
    assertThat(verify(folder)).contains("✗ 文件被改动 changed file data/items/2026-000001.json");
  }

  @Test
  void aChangedFileIsFoundEvenIfAllHashesAreMadeAnew() throws IOException {
    Path folder = exported();
    Path item = folder.resolve("data/items/2026-000001.json");
    String old = Hashes.sha256Of(Files.readAllBytes(item));
    Files.writeString(item, Files.readString(item).replace("20.00", "99.00"));
    replace(folder, "data/register.jsonl", old, Hashes.sha256Of(Files.readAllBytes(item)));
    hashAnew(folder);
    assertThat(verify(folder)).contains("✗ 2026-000001", "还缺").doesNotContain("文件被改动");
  }

  @Test
  void anItemPutInThePlaceOfAnotherIsFound() throws IOException {
    Path folder = exported();
    byte[] second = Files.readAllBytes(folder.resolve("data/items/2026-000002.json"));
    Path item = folder.resolve("data/items/2026-000001.json");
    String old = Hashes.sha256Of(Files.readAllBytes(item));
    Files.write(item, second);
    replace(folder, "data/register.jsonl", old, Hashes.sha256Of(second));
    hashAnew(folder);
    assertThat(verify(folder)).contains("✗ 2026-000001", "签名文件是另一条的");
  }

  @Test
  void aChangedRecordIsFoundEvenIfAllHashesAreMadeAnew() throws IOException {
    Path folder = exported();
    replace(folder, "data/audit.jsonl", "\"who\":\"li\"", "\"who\":\"wu\"");
    hashAnew(folder);
    assertThat(verify(folder)).contains("✗ 操作记录第", "接不上");
  }

  @Test
  void aFilingThatWasDroppedIsFoundEvenIfAllHashesAreMadeAnew() throws IOException {
    Path folder = exported();
    Path register = folder.resolve("data/register.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(register));
    lines.set(1, lines.get(1).replace("\"id\":\"f-a\"", "\"id\":\"f-b\""));
    Files.write(register, lines);
    hashAnew(folder);
    assertThat(verify(folder)).contains("✗ 第 2 次发布：登记簿与操作记录不符");
  }

  @Test
  void filesThatAreMissingOrTooManyAreFound() throws IOException {
    Path folder = exported();
    Files.delete(folder.resolve("data/register.csv"));
    Files.writeString(folder.resolve("data/extra.json"), "{}");
    assertThat(verify(folder))
        .contains("缺少文件 missing file data/register.csv", "多出的文件", "data/extra.json");
  }

  @Test
  void anItemWithoutItsFileIsNamedAndTheOthersAreStillChecked() throws IOException {
    Path folder = exported();
    Files.delete(folder.resolve("data/items/2026-000001.json"));
    assertThat(verify(folder))
        .contains("✗ 2026-000001", "缺少文件 missing: data/items/2026-000001.json", "2 件");
  }

  @Test
  void aManifestCannotPointOutOfItsFolder() throws IOException {
    Path folder = exported();
    Path manifest = folder.resolve("manifest-sha256.txt");
    Files.writeString(
        manifest, Files.readString(manifest) + "0".repeat(64) + "  ../../content.db\n");
    assertThat(verify(folder)).contains("里有一行读不懂", "../../content.db");
  }

  @Test
  void theRecordIsFoundByPersonAndDay() {
    assertThat(page("/audit?who=li")).contains("保存草稿").doesNotContain("发布一版");
    assertThat(page("/audit?until=2020-01-01")).contains("共 0 条");
    assertThat(page("/audit?verify=all")).contains("条条相连，没有改动");
  }

  private String page(String path) {
    HttpResponse<String> page = browser.get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private byte[] download() {
    String token = Browser.field(page("/archive"), "_token");
    var request =
        browser
            .request("/archive/sealed")
            .header("Origin", running.service().url())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("year=2026&_token=" + token));
    HttpResponse<byte[]> answer = running.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private Path unzipped(byte[] zip) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = dir.resolve("unzipped").resolve(entry.getName());
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.write(file, in.readAllBytes());
      }
    }
    return dir.resolve("unzipped/openhall-2026");
  }

  private Path exported() {
    Path folder = dir.resolve("out");
    assertThat(command("--year", "2026", folder.toString())).isZero();
    return folder;
  }

  private int command(String... more) {
    var args = Stream.of("archive", "--data", dir.resolve("service").toString(), "--who", "zhang");
    return Main.commandLine(running.clock())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
  }

  private String verify(Path folder) {
    var said = new StringWriter();
    Path root = dir.resolve("service/keys/1.root.json");
    int exit =
        Main.commandLine(running.clock())
            .setOut(new PrintWriter(said))
            .execute("verify", folder.toString(), "--root", root.toString());
    assertThat(exit).isEqualTo(said.toString().contains("✗") ? Exits.REFUSED : 0);
    return said.toString();
  }

  private static void replace(Path folder, String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  /** As somebody would who can write to the folder. */
  private static void hashAnew(Path folder) throws IOException {
    var payload = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        payload.put(folder.relativize(file).toString(), Hashes.sha256Of(Files.readAllBytes(file)));
      }
    }
    Files.writeString(folder.resolve("manifest-sha256.txt"), lines(payload));
    var tags = new TreeMap<String, String>();
    for (String tag : List.of("bagit.txt", "bag-info.txt", "manifest-sha256.txt")) {
      tags.put(tag, Hashes.sha256Of(Files.readAllBytes(folder.resolve(tag))));
    }
    Files.writeString(folder.resolve("tagmanifest-sha256.txt"), lines(tags));
  }

  private static String lines(Map<String, String> files) {
    var lines = new StringBuilder();
    files.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
    return lines.toString();
  }

  private static byte[] tags(Path folder) throws IOException {
    return Files.readAllBytes(folder.resolve("tagmanifest-sha256.txt"));
  }
}
