package openhall.service;

import java.time.Clock;
import openhall.trust.ed25519.Ed25519Provider;
import openhall.trust.sm2.Sm2Provider;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code openhall}: holds the machine's clock and the list of commands. */
@Command(
    name = "openhall",
    description = "明厅：办事公开内容的编辑、审核、发布与核验。",
    subcommands = {
      ServiceCommand.class,
      KeysCommand.class,
      ImportCommand.class,
      TemplateCommand.class,
      PublishCommand.class,
      BlankCommand.class,
      UnblankCommand.class,
      ExportCommand.class,
      ArchiveCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MigrateCommand.class,
      ApproveCommand.class,
      VerifyCommand.class
    },
    mixinStandardHelpOptions = true,
    resourceBundle = "openhall.service.usage",
    version = "openhall 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%n",
    footer = {
      "另有 openhall kiosk：在本机显示触摸屏或大厅屏（openhall kiosk --help）。",
      "Also: openhall kiosk shows the touch screen or the lobby board of a hall.",
      "",
      Main.EXIT_CODES
    })
public final class Main implements Runnable {

  static final String EXIT_CODES =
      "退出码 exit codes：0 成功 ok；1 被拒绝或内容有误 refused or invalid content；"
          + "2 用法错误 usage；3 连接或读写失败 could not reach, I/O";

  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main(Clock clock) {
    this.clock = clock;
  }

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Ed25519Provider.register();
    Sm2Provider.register();
    System.exit(commandLine(Clock.systemUTC()).execute(args));
  }

  /** The whole command line, under a clock of the caller's choice. */
  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new Main(clock))
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(new Exits());
  }

  Clock clock() {
    return clock;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少命令 missing command");
  }
}
