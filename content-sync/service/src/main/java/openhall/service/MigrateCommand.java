package openhall.service;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.store.Database;
import openhall.review.AuditChain;
import openhall.web.Refusal;
import openhall.web.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves an office that outgrew one machine into PostgreSQL. */
@Command(
    name = "migrate",
    description = {
      "把数据从 SQLite 搬到空的 PostgreSQL，逐行核对后才算完成；SQLite 里的数据原样保留。",
      "请先停止服务，搬完后用 --database URL 启动；密钥仍在数据目录里。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class MigrateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "数据目录；服务已停止")
  private Path data = Path.of("");

  @Option(
      names = "--database",
      required = true,
      paramLabel = "URL",
      converter = PostgresqlUrl.class,
      description = "搬到这个空的 PostgreSQL 数据库")
  private String url = "";

  @Override
  public Integer call() {
    PrintWriter told = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    try (Database from = Settings.local(data, Optional.empty()).openExisting();
        Database to = Database.postgresql(url)) {
      Map<String, Long> copied = from.copyInto(to);
      copied.forEach((table, rows) -> told.println("  %8d  %s".formatted(rows, table)));
      told.println("逐行核对无误 every row arrived as it was");
      return BackupCommand.told(new AuditChain(to).verify(), told);
    } catch (IllegalStateException e) {
      throw new Refused(Refusal.CONFLICT, "没有搬，目标数据库须是空的 not moved: " + e.getMessage());
    } finally {
      told.flush();
    }
  }
}
