package openhall.service;

import static openhall.authoring.store.SampleItems.fee;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import openhall.authoring.ItemQuery;
import openhall.authoring.store.Database;
import openhall.content.Disclosure;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.UnitId;
import openhall.review.Workflow;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half past eleven at night in Greenwich is half past seven the next morning in the halls. */
final class OfficeZoneTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC);
  private static final LocalDate YESTERDAY_IN_THE_HALLS = LocalDate.of(2026, 11, 21);
  private static final LocalDate TODAY_IN_THE_HALLS = LocalDate.of(2026, 11, 22);

  /** States no date, so the day of the import stands in. */
  private static final String UNDATED =
      """
      [{"department":"区残联","items":[{"main_item":"未分类","sub_items":[{"name":"残疾人证办理",
      "link":"http://www.sczwfw.gov.cn/jiq/front/transition/ywTransToDetail?areaCode=511602000000\
      &itemCode=511A01380100-511602000000-000-115113010833722043-1-00&taskType=7\
      &deptCode=083372204","qrcode":""}]}]}]
      """;

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();

  @Test
  void pagesShowTheClockOfTheHallsAndSaySo() {
    try (var running = new Running(dir)) {
      running.clock().set(CLOCK.instant());
      String admin = running.admin();
      running.put(SampleItems.notice("nanhe", "n-a", 1, "停电通知"), 0, admin);
      for (String path : new String[] {"/items", "/items/nanhe/n-a", "/audit"}) {
        var page = running.send(running.request(path, "").header("Cookie", "openhall=" + admin));
        assertThat(page.body()).as(path).contains("2026-11-22 07:30").contains("Asia/Shanghai");
      }
    }
  }

  @Test
  void uploadsAreDatedByTheClockOfTheHalls() {
    try (var running = new Running(dir)) {
      running.clock().set(CLOCK.instant());
      var sent =
          running.send(
              running
                  .request("/api/v1/imports?name=county.json&unit=nanhe", running.admin())
                  .PUT(BodyPublishers.ofString(UNDATED)));
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    }
    assertThat(dayOfImport(dir)).isEqualTo(TODAY_IN_THE_HALLS);
  }

  @Test
  void importedFilesAreDatedByTheClockOfTheHalls() throws IOException {
    assertThat(importing(dir.resolve("hall"))).isEqualTo(TODAY_IN_THE_HALLS);
    assertThat(importing(dir.resolve("utc"), "--zone", "UTC")).isEqualTo(YESTERDAY_IN_THE_HALLS);
  }

  @Test
  void whatEndedLastNightInTheHallsIsNotPublished() {
    assertThat(publishing(dir.resolve("hall"))).contains("未发布 held back", "有效期已过");
    assertThat(publishing(dir.resolve("utc"), "--zone", "UTC")).contains("发布 release 1");
  }

  @Test
  void commandsTellTheClockOfTheHalls() {
    Path keys = dir.resolve("keys");
    run("keys", "init", keys.toString(), "--unit", "nanhe");
    run("keys", "show", keys.toString());
    assertThat(out.toString()).contains("有效至 2027-11-22 07:30 +08:00").doesNotContain("30:00Z");
    run("keys", "show", keys.toString(), "--zone", "UTC");
    assertThat(out.toString()).contains("有效至 2027-11-21 23:30 Z");
  }

  @Test
  void anUnknownZoneIsWrongUsage() {
    assertThat(run("service", "--data", dir.toString(), "--zone", "Asia/Atlantis")).isEqualTo(2);
  }

  private LocalDate importing(Path data, String... zone) throws IOException {
    Path file = Files.writeString(dir.resolve("county.json"), UNDATED);
    assertThat(run(with(zone, "import", "--data", data.toString(), file.toString()))).isZero();
    return dayOfImport(data);
  }

  private static LocalDate dayOfImport(Path data) {
    try (Database database = Settings.local(data, 0).openDatabase()) {
      return database.read(t -> {
        var imported = t.items().find(ItemQuery.ALL.withText("残疾人证办理")).items().getFirst();
        Item item = t.items().latest(imported.key()).orElseThrow().item();
        return item.head().dates().issuedOn();
      });
    }
  }

  private String publishing(Path data, String... zone) {
    run("keys", "init", data.resolve("keys").toString(), "--unit", "nanhe");
    try (Database database = Settings.local(data, 0).openDatabase()) {
      var valid = new Period(LocalDate.of(2026, 1, 1), YESTERDAY_IN_THE_HALLS);
      var key = new ItemKey(new UnitId("nanhe"), new ItemId("f-a"));
      Item ending = fee(key, "20.00", Disclosure.PUBLIC_LONG_TERM, valid);
      database.writing(t -> t.items().save(ending, 0, "li", CLOCK.instant()));
      new Workflow(database, CLOCK).submitAll("li", _ -> true);
    }
    run(with(zone, "publish", "--data", data.toString(), "--approver", "zhang"));
    for (String duty : List.of("department", "secrecy-review", "release")) {
      String key = data.resolve("keys/offline/people/nanhe/" + duty + ".key").toString();
      run(with(zone, "approve", "--duty", duty, "--key", key, "--yes", "--data", data.toString()));
    }
    out.getBuffer().setLength(0);
    run(with(zone, "publish", "--data", data.toString(), "--approver", "zhang"));
    return out.toString();
  }

  private static String[] with(String[] more, String... arguments) {
    return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
  }

  private int run(String... arguments) {
    return Main.commandLine(CLOCK)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
