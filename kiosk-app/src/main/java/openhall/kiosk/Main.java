package openhall.kiosk;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.kiosk.board.BoardTime;
import openhall.kiosk.device.InputDevices;
import openhall.kiosk.device.Speech;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.printing.Printer;
import openhall.kiosk.screen.Equipment;
import openhall.kiosk.screen.StaffReport;
import openhall.kiosk.staff.Faults;
import openhall.kiosk.staff.Lock;
import openhall.kiosk.view.control.Accent;
import openhall.kiosk.view.control.Outfit;
import openhall.supervisor.Supervisor;
import openhall.sync.http.CertificateAuthorities;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code openhall kiosk}: reads what it is told, holds the machine's clock, starts the
 * kiosk.
 */
@Command(
    name = "openhall kiosk",
    mixinStandardHelpOptions = true,
    resourceBundle = "openhall.kiosk.usage",
    version = Main.VERSION,
    sortOptions = false,
    description = {
      "在本机显示触摸屏或大厅屏；没有网络也照常显示最近核验过的内容。",
      "Shows the touch screen or the lobby board of a hall, also without a network."
    },
    footer = {"", "退出码 exit codes：0 正常结束 ended；1 启动失败 could not start；2 用法错误 usage"})
public final class Main implements Callable<Integer> {

  static final String VERSION = "openhall 0.1.0";

  enum Mode {
    touch,
    board,
    strip
  }

  @Option(
      names = "--mode",
      required = true,
      paramLabel = "MODE",
      description = "touch 触摸屏，board 大厅屏，或 strip 只有条屏 only LED strips")
  private Mode mode = Mode.touch;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "UNIT",
      description = "所属单位 unit，如 nanhe/pingan")
  private String unit = "";

  @Option(
      names = "--repository",
      required = true,
      paramLabel = "URL",
      description = "内容服务的发布地址 repository URL")
  private URI repository = URI.create("");

  @Option(
      names = "--ca",
      paramLabel = "FILE.pem",
      description = "本单位自建的证书颁发机构，只信任它 the only certificate authorities to trust over TLS")
  private @Nullable Path authorities;

  @Option(
      names = "--root",
      required = true,
      paramLabel = "ROOT.json",
      description = "信任根 trusted 1.root.json")
  private Path root = Path.of("");

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "本机内容目录 where content is kept")
  private Path data = Path.of("");

  @Option(
      names = "--name",
      description =
          "本屏名称，播放单和停屏用它指定屏幕 what programmes and orders call this screen（缺省 ${DEFAULT-VALUE}）",
      defaultValue = "hall",
      paramLabel = "NAME")
  private BoardName name = new BoardName("hall");

  @Mixin private PanelOptions panels = new PanelOptions();

  @Option(
      names = "--accent",
      paramLabel = "#RRGGBB",
      description = "本单位的颜色（触摸屏）the unit's own colour of the touch screen")
  private Accent accent = Accent.NONE;

  @Option(names = "--zone", paramLabel = "ZONE", description = "时区 time zone（缺省 ${DEFAULT-VALUE}）")
  private ZoneId zone = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--stick",
      split = ",",
      description = "U 盘挂载的上级目录 where sticks are mounted（缺省 ${DEFAULT-VALUE}）",
      defaultValue = "/media,/run/media",
      paramLabel = "DIR")
  private List<Path> sticks = new ArrayList<>();

  @Option(
      names = "--status",
      description = "本机状态页端口 port of the local, read-only status page；缺省不开 off by default",
      paramLabel = "PORT")
  private int status = -1;

  @Option(
      names = "--fleet",
      paramLabel = "URL",
      description = "管理台的地址：本屏显示登记码，登记后每分钟报告 the console's address, to be looked after from it")
  private @Nullable URI fleet;

  @Option(
      names = "--staff-pin",
      description = "工作人员密码文件 the staff's PIN；缺省在内容目录，由 openhall kiosk pin 设置",
      paramLabel = "FILE")
  private @Nullable Path staffPin;

  @Mixin private BoardOptions boards = new BoardOptions();

  @Mixin private StripOptions strips = new StripOptions();

  @Mixin private PrintOptions print = new PrintOptions();

  private Main() {}

  public static void main(String[] args) {
    int code = commandLine(args).execute(rest(args));
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The kiosk, or a command beside it: what it needs to be told differs. */
  static CommandLine commandLine(String... args) {
    var failures = new Failures();
    return Readings.of(new CommandLine(command(args)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  private static Callable<Integer> command(String... args) {
    return switch (args.length == 0 ? "" : args[0]) {
      case "pin" -> new PinCommand();
      case "plays" -> new PlaysCommand(Clock.systemUTC());
      case "preview" -> new PreviewCommand();
      default -> new Main();
    };
  }

  private static String[] rest(String... args) {
    return command(args) instanceof Main ? args : Arrays.copyOfRange(args, 1, args.length);
  }

  /** Starts the kiosk and returns; the process lives as long as its windows. */
  @Override
  public Integer call() throws Exception {
    if (!Files.isReadable(root)) {
      throw new NoSuchFileException(root.toString());
    }
    CertificateAuthorities vouching =
        authorities == null
            ? CertificateAuthorities.known()
            : CertificateAuthorities.in(authorities);
    Clock clock = Clock.systemUTC();
    strips.check(mode == Mode.strip);
    Panel panel = panels.panel(mode == Mode.touch);
    var settings =
        new Kiosk.Settings(
            new UnitId(unit),
            name,
            repository,
            vouching,
            root,
            data,
            zone,
            sticks,
            status,
            Optional.ofNullable(fleet).map(at -> member(at, panel, clock)));
    Equipment has = print.equipment();
    var mirroring = new Mirroring(clock, zone);
    Kiosk.start(
        settings,
        clock,
        () -> front(panel, clock, has, mirroring),
        mirroring,
        Supervisor.in(System.getenv()));
    return 0;
  }

  private Kiosk.Member member(URI service, Panel panel, Clock clock) {
    var faults = new Faults(data.resolve("faults.tsv"), clock, zone);
    return new Kiosk.Member(
        service,
        mode.name(),
        "%.0fx%.0f".formatted(panel.width(), panel.height()),
        () -> faults.latest().orElse(""));
  }

  private Front front(Panel panel, Clock clock, Equipment has, Mirroring mirroring) {
    var faults = new Faults(data.resolve("faults.tsv"), clock, zone);
    var shown = new ShowFaults(faults);
    var fronts = new ArrayList<Front>();
    switch (mode) {
      case touch -> fronts.add(touch(panel, clock, has, staff(clock, mirroring, faults)));
      case board -> fronts.add(new BoardFront(panels.onScreen(panel), board(clock, shown)));
      case strip -> {}
    }
    fronts.addAll(strips.fronts(clock, zone, shown));
    return fronts.size() == 1 ? fronts.getFirst() : new Together(fronts);
  }

  private Front touch(Panel panel, Clock clock, Equipment has, StaffDesk staff) {
    return new TouchFront(
        panels.onScreen(panel),
        new TouchFront.Outside(
            name, new TouchFront.Time(clock, System::nanoTime, zone), outfit(), has, staff));
  }

  private BoardFront.Outside board(Clock clock, ShowFaults shown) {
    var time = new BoardTime(clock, System::nanoTime);
    return new BoardFront.Outside(name, time, zone, boards, boards.panel(), shown::board);
  }

  /** Speech Dispatcher is the session's; where it is not installed nobody reads aloud. */
  private Outfit outfit() {
    Path daemon =
        Speech.socketOf(
            System.getenv("SPEECHD_ADDRESS"),
            System.getenv("XDG_RUNTIME_DIR"),
            System.getProperty("user.home"));
    var speech = new Speech(daemon, System::nanoTime);
    speech.start();
    return new Outfit(accent, new Aloud(speech));
  }

  private StaffDesk staff(Clock clock, Mirroring mirroring, Faults faults) {
    Path pin = staffPin == null ? data.resolve(PinCommand.FILE) : staffPin;
    Optional<Printer> printer = print.start(clock);
    var sources =
        new StaffDesk.Sources(
            mirroring,
            new ClockDoubt(clock, System::nanoTime, zone),
            new Hardware(data, InputDevices.LIST, () -> line(printer)),
            faults);
    return new StaffDesk(
        new Lock(pin, data.resolve("staff-tries"), System::nanoTime),
        sources,
        printer,
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("staff").factory()),
        new FxThread());
  }

  private static StaffReport.Line line(Optional<Printer> printer) {
    return printer
        .map(Printer::state)
        .map(state -> new StaffReport.Line("打印机", state.words(), state.trouble().isEmpty()))
        .orElseGet(() -> StaffReport.Line.fine("打印机", "没有配置打印机"));
  }
}
