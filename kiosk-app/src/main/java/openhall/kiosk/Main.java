package openhall.kiosk;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import openhall.content.UnitId;
import openhall.sync.http.CertificateAuthorities;
import openhall.trust.ed25519.Ed25519Provider;
import openhall.trust.sm2.Sm2Provider;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code openhall kiosk}: reads what it is told, holds the machine's clock, starts the
 * kiosk.
 */
@Command(
    name = "openhall kiosk",
    mixinStandardHelpOptions = true,
    resourceBundle = "openhall.kiosk.usage",
    version = "openhall 0.1.0",
    sortOptions = false,
    description = {
      "在本机显示触摸屏或大厅屏；没有网络也照常显示最近核验过的内容。",
      "Shows the touch screen or the lobby board of a hall, also without a network."
    },
    footer = {"", "退出码 exit codes：0 正常结束 ended；1 启动失败 could not start；2 用法错误 usage"})
public final class Main implements Callable<Integer> {

  enum Mode {
    touch,
    board
  }

  @Option(
      names = "--mode",
      required = true,
      paramLabel = "MODE",
      description = "touch 触摸屏，或 board 大厅屏")
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

  @Option(names = "--size", description = "屏幕像素 pixels，缺省按模式 default by mode", paramLabel = "WxH")
  private String size = "";

  @Option(
      names = "--place",
      description = "窗口左上角 left,top（缺省 ${DEFAULT-VALUE}）",
      paramLabel = "X,Y")
  private String place = "0,0";

  @Option(
      names = "--pixels-per-mm",
      paramLabel = "N",
      description = "屏幕密度 density of the panel，缺省按模式 by mode")
  private double pixelsPerMm;

  @Option(
      names = "--distance",
      paramLabel = "MM",
      description = "观看距离，毫米 viewing distance in mm（大厅屏 boards，缺省 ${DEFAULT-VALUE}）")
  private double distance = 3000;

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

  private Main() {}

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Ed25519Provider.register();
    Sm2Provider.register();
    int code = commandLine().execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    var failures = new Failures();
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
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
    var settings =
        new Kiosk.Settings(
            new UnitId(unit), repository, vouching, root, data, zone, sticks, status);
    Clock clock = Clock.systemUTC();
    Panel panel = panel();
    Kiosk.start(settings, clock, () -> front(panel, clock));
    return 0;
  }

  private Front front(Panel panel, Clock clock) {
    return switch (mode) {
      case touch -> new TouchFront(panel, clock, zone);
      case board -> new BoardFront(panel, clock, zone);
    };
  }

  private Panel panel() {
    // A 43-inch portrait panel to touch, an 86-inch landscape panel to look up to.
    boolean touch = mode == Mode.touch;
    double[] pixels = pair(size.isEmpty() ? (touch ? "1080x1920" : "1920x1080") : size, "x");
    double[] corner = pair(place, ",");
    double density = pixelsPerMm > 0 ? pixelsPerMm : touch ? 2.02 : 1.0;
    return new Panel(pixels[0], pixels[1], corner[0], corner[1], density, distance);
  }

  private double[] pair(String text, String separator) {
    String[] parts = text.split(separator, -1);
    try {
      return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new CommandLine.ParameterException(
          new CommandLine(this),
          "应写成 1920%s1080 的形式 is written like 1920%s1080：%s".formatted(separator, separator, text),
          e);
    }
  }
}
