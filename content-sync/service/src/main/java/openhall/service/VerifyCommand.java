package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.archive.SealedCheck;
import openhall.trust.Limits;
import openhall.trust.TrustedSet;
import openhall.trust.json.MetadataJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks a whole repository as a kiosk would, role by role and item by item. */
@Command(
    name = "verify",
    description = {
      "像屏幕那样核验整个发布库：每一条由谁以什么职责签了名，可以上屏还是不可以，为什么。",
      "有一条不可上屏，退出码即为 1：屏幕会拒绝整个发布。",
      "DIR 是导出的年度档案时，核验其中每个文件、每份签名和整条操作记录。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR|URL", description = "导出的目录、年度档案，或地址，如 http://HOST:PORT/repository/")
  private String where = "";

  @Option(
      names = "--root",
      required = true,
      paramLabel = "ROOT.json",
      description = "信任的起点：从可靠途径得到的 root，如 1.root.json")
  private Path root = Path.of("");

  @Option(names = "--brief", description = "只列出不可上屏的内容")
  private boolean brief;

  @Mixin private ZoneOption zone = new ZoneOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    byte[] trusted = Files.readAllBytes(root);
    if (trusted.length > Limits.DEFAULT.root()) {
      throw new IOException(root + " 太大 is too large");
    }
    var now = Optional.ofNullable(main).orElseThrow().clock().instant();
    if (!where.matches("https?://.*") && SealedCheck.isSealed(Path.of(where))) {
      return sealed(new SealedCheck(Path.of(where)).run(trusted, now), out);
    }
    try (var source = RepositorySource.of(where)) {
      var set = new TrustedSet(new MetadataJson(), trusted, now);
      int refused = new Verification(source, set, brief, zone, out).run();
      return refused == 0 ? 0 : Exits.REFUSED;
    } finally {
      out.flush();
    }
  }

  private static int sealed(SealedCheck.Verdict found, PrintWriter out) {
    out.println(
        "年度档案 sealed archive：%d 件 filings，操作记录 %d 条 entries，末条 last %s"
            .formatted(found.filings(), found.entries(), found.lastHash()));
    out.println("封存码 seal " + found.seal() + "，请与导出时操作记录里的对照 compare with the record");
    found.faults().forEach(fault -> out.println("✗ " + fault));
    if (found.faults().isEmpty()) {
      out.println("全部核验通过 all verified");
    }
    out.flush();
    return found.faults().isEmpty() ? 0 : Exits.REFUSED;
  }
}
