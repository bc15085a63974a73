package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.archive.Archive;
import openhall.archive.Bag;
import openhall.authoring.store.Database;
import openhall.web.Refusal;
import openhall.web.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a year's archive as a folder that proves itself. */
@Command(
    name = "archive",
    description = {
      "导出一年的政务公开工作档案：登记簿、全部签名文件、整条操作记录，按 BagIt 封装，每个文件都有校验值。",
      "用 openhall verify OUT --root 1.root.json 核验，不需要本系统。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class ArchiveCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Mixin private DataDirectory data = new DataDirectory();

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "哪一年发布的")
  private int year;

  @Option(names = "--who", required = true, paramLabel = "NAME", description = "由谁导出，记入操作记录")
  private String who = "";

  @Mixin private ZoneOption zone = new ZoneOption();

  @Parameters(paramLabel = "OUT", description = "写到这个新目录")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter told = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    var clock = zone.of(Optional.ofNullable(main).orElseThrow().clock());
    try (Database opened = data.settings().openExisting()) {
      var archive = new Archive(opened, clock);
      if (!archive.years().contains(year)) {
        throw new Refused(Refusal.NOT_FOUND, year + " 年没有发布过内容 nothing was released in that year");
      }
      if (Files.exists(out)) {
        throw new Refused(Refusal.CONFLICT, "已有这个目录，请换一个 exists already: " + out);
      }
      told.println("封存码 seal " + archive.seal(year, Bag.folder(out), who));
      told.flush();
    }
    return 0;
  }
}
