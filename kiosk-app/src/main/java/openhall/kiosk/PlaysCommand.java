package openhall.kiosk;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import openhall.kiosk.feed.PlayCsv;
import openhall.store.PlayLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code openhall kiosk plays}: prints what a board has shown. */
@Command(
    name = "openhall kiosk plays",
    mixinStandardHelpOptions = true,
    resourceBundle = "openhall.kiosk.usage",
    sortOptions = false,
    description = {
      "列出大厅屏显示过什么：哪一条、哪一修订、何时、多久（CSV）。大厅屏照常运行。",
      "Prints what a lobby board has shown, when and for how long, as CSV; the board goes on."
    },
    footer = {"", "退出码 exit codes：0 正常 done；1 没有记录 no log；2 用法错误 usage"})
final class PlaysCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "本机内容目录 the board's data directory")
  private Path data = Path.of("");

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "最近的几条 how many of the last（缺省 ${DEFAULT-VALUE}）")
  private int last = 1000;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "改列最近几天每条每天共显示多久 instead, how long each item was on show on each of the last days")
  private int days;

  @Option(names = "--zone", paramLabel = "ZONE", description = "时区 time zone（缺省 ${DEFAULT-VALUE}）")
  private ZoneId zone = ZoneId.of("Asia/Shanghai");

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  PlaysCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws NoSuchFileException {
    Path file = data.resolve(PlayLog.FILE);
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (PlayLog log = PlayLog.open(data, PlayLog.Bounds.USUAL)) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(days > 0 ? totals(log) : PlayCsv.of(log.latest(last), zone));
      out.flush();
    }
    return 0;
  }

  private String totals(PlayLog log) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return PlayCsv.ofDays(log.totals(today.minusDays(days - 1L), today, zone));
  }
}
