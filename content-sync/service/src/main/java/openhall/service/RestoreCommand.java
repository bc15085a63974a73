package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.backup.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back. */
@Command(
    name = "restore",
    description = {
      "从备份恢复到一个新的数据目录；先核对备份里每个文件，有一个不对就不恢复。",
      "屏幕不接受比看过的更旧的发布：恢复后请发布一次，发布号超过屏幕上的才会显示。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class RestoreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "恢复到这个数据目录，里面还没有数据")
  private Path data = Path.of("");

  @Parameters(paramLabel = "BACKUP", description = "openhall backup 写的目录")
  private Path backup = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter told = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    try {
      var verdict = new Backup(data).restore(backup);
      told.println("已恢复 restored → " + data);
      return BackupCommand.told(verdict, told);
    } finally {
      told.flush();
    }
  }
}
