package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Unit;
import openhall.authoring.store.Database;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T02:00:00Z"), ZoneOffset.UTC);
  private static final ItemKey KEY = new ItemKey(new UnitId("nanhe"), new ItemId("d-civil"));
  private static final String DEPARTMENT =
      """
      {"kind":"department","id":"d-civil","unit":"nanhe","revision":1,"title":"%s",
       "responsiblePost":"综合岗位","catalogue":{"class":"机构职能","issuingOrgan":"南河区民政局"},
       "issuedOn":"2026-01-05",
       "disclosure":{"class":"long-term","visibility":"public","audience":"society"},
       "duties":["社会救助"]}
      """;

  @TempDir private Path dir = Path.of("");
  private Path data = dir;
  private Path file = dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeOneDepartment() throws IOException {
    data = dir.resolve("data");
    file = dir.resolve("d-civil.json");
    Files.writeString(file, DEPARTMENT.formatted("民政局"));
  }

  @Test
  void storesAsSubmittedByTheAuthor() {
    assertThat(run("import", "--data", data.toString(), "--author", "录入员", file.toString()))
        .isZero();
    assertThat(latest())
        .hasValueSatisfying(revision -> {
          assertThat(revision.state()).isEqualTo(State.SUBMITTED);
          assertThat(revision.author()).isEqualTo("录入员");
        });
    assertThat(out.toString()).contains("接受 accepted：1（部门 1）", "已存入，待审核");
    assertThat(err.toString()).contains("1 个文件", "新增 new 1");
  }

  @Test
  void leavesUnchangedItemsAloneWhenTheyComeAgain() {
    run("import", "--data", data.toString(), file.toString());
    run("import", "--data", data.toString(), file.toString());
    assertThat(latest()).hasValueSatisfying(revision -> assertThat(revision.number()).isEqualTo(1));
    assertThat(err.toString()).contains("未变 unchanged 1");
  }

  @Test
  void storesAChangeAsTheNextRevision() throws IOException {
    run("import", "--data", data.toString(), file.toString());
    Files.writeString(file, DEPARTMENT.formatted("民政和退役军人事务局"));
    run("import", "--data", data.toString(), file.toString());
    assertThat(latest()).hasValueSatisfying(revision -> assertThat(revision.number()).isEqualTo(2));
  }

  @Test
  void storesNothingIfAnythingIsRejected() throws IOException {
    Files.writeString(
        dir.resolve("bad.json"), DEPARTMENT.formatted("").replace("d-civil", "d-bad"));
    assertThat(
            run(
                "import",
                "--data",
                data.toString(),
                file.toString(),
                dir.resolve("bad.json").toString()))
        .isEqualTo(1);
    assertThat(latest()).isEmpty();
    assertThat(out.toString()).contains("退回 rejected：1", "bad.json $.title", "未存入任何内容");
  }

  @Test
  void storesTheRestIfAskedTo() throws IOException {
    Files.writeString(
        dir.resolve("bad.json"), DEPARTMENT.formatted("").replace("d-civil", "d-bad"));
    assertThat(run("import", "--data", data.toString(), "--accept-valid", dir.toString())).isZero();
    assertThat(latest()).isPresent();
  }

  @Test
  void walksDirectoriesAndTakesNamesOfUnits() throws IOException {
    Path tree = Files.createDirectories(dir.resolve("content/nanhe"));
    Files.move(file, tree.resolve("d-civil.json"));
    Files.writeString(dir.resolve("content/units.json"), "[{\"unit\":\"nanhe\",\"name\":\"南河区\"}]");
    Files.writeString(dir.resolve("content/README.md"), "not an item");
    assertThat(run("import", "--data", data.toString(), dir.resolve("content").toString()))
        .isZero();
    try (Database database = Settings.local(data, 0).openDatabase()) {
      assertThat(database.<List<Unit>>read(t -> t.units().all()))
          .extracting(Unit::name)
          .containsExactly("南河区");
    }
  }

  @Test
  void writesTheWholeReport() throws IOException {
    Path report = dir.resolve("report.txt");
    run("import", "--data", data.toString(), "--report", report.toString(), file.toString());
    assertThat(report).content().contains("\"stored\" : true", "\"findings\"", "missing-element");
  }

  @Test
  void makesATemplateThatItReadsAgain() {
    Path template = dir.resolve("t.xlsx");
    assertThat(run("template", template.toString())).isZero();
    assertThat(run("template", template.toString())).as("never overwrites unasked").isEqualTo(3);
    assertThat(run("template", "--force", template.toString())).isZero();
    assertThat(run("import", "--data", data.toString(), template.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("没有可导入的条目");
  }

  @Test
  void saysWhatIsMissingOnTheCommandLine() {
    assertThat(run("import", file.toString())).isEqualTo(2);
    assertThat(run("import", "--data", data.toString())).isEqualTo(2);
    assertThat(
            run(
                "import",
                "--data",
                data.toString(),
                "--service",
                "http://127.0.0.1:1",
                file.toString()))
        .isEqualTo(2);
    assertThat(run("import", "--service", "http://127.0.0.1:1", file.toString())).isEqualTo(2);
    assertThat(run("import", "--data", data.toString(), dir.resolve("nothing.json").toString()))
        .isEqualTo(3);
  }

  private int run(String... arguments) {
    CommandLine openhall = Main.commandLine(CLOCK);
    openhall.setOut(new PrintWriter(out, true));
    openhall.setErr(new PrintWriter(err, true));
    return openhall.execute(new ArrayList<>(List.of(arguments)).toArray(String[]::new));
  }

  private Optional<Revision> latest() {
    try (Database database = Settings.local(data, 0).openDatabase()) {
      return database.read(t -> t.items().latest(KEY));
    }
  }
}
