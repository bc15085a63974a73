package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.store.Database;
import openhall.backup.Backup;
import openhall.review.AuditVerdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Copies a data directory, also of a running service. */
@Command(
    name = "backup",
    description = {
      "备份数据目录：数据库（某一时刻的完整状态，服务可以正在运行）和在线密钥。离线密钥不备份。",
      "备份里有签名密钥，请像数据目录一样保管。用 openhall restore 恢复。",
      "数据在 PostgreSQL 里的，用 pg_dump 或 pg_basebackup 备份数据库。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "数据目录（服务可以正在运行）")
  private Path data = Path.of("");

  @Parameters(paramLabel = "OUT", description = "写到这个新目录")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter told = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    var now = Optional.ofNullable(main).orElseThrow().clock().instant();
    try (Database database = Settings.local(data, Optional.empty()).openExisting()) {
      AuditVerdict verdict = new Backup(data).make(database, out, now);
      told.println("已备份 backed up → " + out);
      return told(verdict, told);
    } finally {
      told.flush();
    }
  }

  /** A copy of a record that somebody has changed is kept, and said. */
  static int told(AuditVerdict verdict, PrintWriter told) {
    return switch (verdict) {
      case AuditVerdict.Intact intact -> {
        told.println(
            "操作记录完整 the record is intact：%d 条 entries，末条 last %s"
                .formatted(intact.entries(), intact.hash()));
        yield 0;
      }
      case AuditVerdict.Broken broken -> {
        told.println(
            "操作记录从第 %1$d 条起接不上 the record is broken at entry %1$d".formatted(broken.seq()));
        yield Exits.REFUSED;
      }
    };
  }
}
