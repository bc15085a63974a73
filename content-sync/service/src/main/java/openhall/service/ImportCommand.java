package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.Saved;
import openhall.authoring.importing.ImportOptions;
import openhall.authoring.importing.ImportReport;
import openhall.authoring.importing.Progress;
import openhall.authoring.importing.ReportJson;
import openhall.authoring.importing.SourceFile;
import openhall.authoring.store.Database;
import openhall.content.UnitId;
import openhall.review.Intake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Reads files from outside, reports what it finds, and stores all of them or nothing. */
@Command(
    name = "import",
    description = {
      "导入文件：县区办事目录 JSON、openhall template 生成的 .xlsx、本系统的条目 JSON、units.json，或含有它们的目录和 .zip。",
      "图片（PNG、JPEG，不超过 256 KB）与写明标题和公开属性的条目放在一起，文件名相同：样图.png 和 样图.json（kind 为 picture）。",
      "存入的条目为“待审核”，须由作者以外的人批准。有一条被退回则全部不存，除非加 --accept-valid。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class ImportCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "文件没有写明时，条目归属的单位标识，如 nanhe/pingan（默认 guangan）")
  private String unit = ImportOptions.DEFAULT_UNIT.path();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "与 --data 合用：以谁的名义存入（${DEFAULT-VALUE}）")
  private String author = "";

  @Option(names = "--accept-valid", description = "有退回时仍存入其余合格的条目")
  private boolean acceptValid;

  @Option(names = "--report", paramLabel = "FILE.json", description = "把完整报告写成 JSON")
  private @Nullable Path report;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "文件或目录")
  private List<Path> paths = new ArrayList<>();

  /** Where the items go: into a data directory, or to a running service. */
  private static final class Target {

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录（服务可以正在运行）")
    private @Nullable Path data;

    @ArgGroup(exclusive = false)
    private @Nullable RunningService service;
  }

  @Option(
      names = "--database",
      paramLabel = "URL",
      converter = PostgresqlUrl.class,
      description = "与 --data 合用：改用 PostgreSQL")
  private @Nullable String database;

  @Mixin private ZoneOption zone = new ZoneOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec().commandLine().getOut();
    UnitId owner = new UnitId(unit);
    List<Path> files = ImportFiles.of(paths);
    progress("共 " + files.size() + " 个文件 files");
    JsonNode result = target.service == null ? intoData(files, owner) : toService(files, owner);
    ImportPrinter.print(result, out);
    if (report != null) {
      Files.writeString(report, result.toPrettyString() + "\n");
    }
    boolean stored = result.path("stored").asBoolean(false);
    out.println();
    out.println(outcome(result, stored));
    out.flush();
    return stored ? 0 : Exits.REFUSED;
  }

  private JsonNode intoData(List<Path> files, UnitId owner) {
    try (Database opened = settings().openDatabase()) {
      Clock clock = zone.of(main().clock());
      var intake = new Intake(opened, clock);
      LocalDate today = LocalDate.now(clock);
      List<SourceFile> sources = files.stream().map(SourceFile::of).toList();
      ImportReport read = intake.read(sources, owner, today, new Counter());
      boolean stored = read.storable(acceptValid);
      if (stored) {
        progress("存入 storing " + read.accepted().size());
        Saved saved = intake.store(read, author, _ -> true);
        progress(
            "新增 new %d，更新 changed %d，未变 unchanged %d"
                .formatted(saved.created(), saved.changed(), saved.unchanged()));
      }
      return ReportJson.tree(read, stored);
    }
  }

  private JsonNode toService(List<Path> files, UnitId owner) throws IOException {
    RunningService service = Optional.ofNullable(target.service).orElseThrow();
    try (var client = service.signIn(spec().commandLine())) {
      byte[] body = ImportFiles.bundle(files);
      progress("上传 uploading " + body.length / 1024 + " KB");
      Map<String, String> query = new LinkedHashMap<>();
      query.put(
          "name", files.size() == 1 ? files.getFirst().getFileName().toString() : "import.zip");
      query.put("unit", owner.path());
      query.put("acceptValid", Boolean.toString(acceptValid));
      return client.put("imports", query, body);
    }
  }

  /** Says now and then how far it is, whether in one large file or in many small ones. */
  private final class Counter implements Progress {

    private static final int STEP = 100;
    private int records;

    @Override
    public void checked(String file, int done) {
      records++;
      if (records % STEP == 0) {
        progress("已检查 checked " + records + "（" + file + "）");
      }
    }
  }

  private Settings settings() {
    Path data = Optional.ofNullable(target.data).orElseThrow();
    return Settings.local(data, Optional.ofNullable(database));
  }

  private String outcome(JsonNode result, boolean stored) {
    if (stored) {
      return "已存入，待审核 stored, waiting for approval by another person";
    }
    boolean rejected = result.path("rejected").intValue() > 0;
    return rejected
        ? "有退回，未存入任何内容；改正后重试，或加 --accept-valid 存入其余 nothing was stored"
        : "没有可导入的条目 nothing to import";
  }

  private void progress(String words) {
    PrintWriter err = spec().commandLine().getErr();
    err.println(words);
    err.flush();
  }

  private CommandSpec spec() {
    return Optional.ofNullable(spec).orElseThrow();
  }

  private Main main() {
    return Optional.ofNullable(main).orElseThrow();
  }
}
