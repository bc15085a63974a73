package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.supervisor.Supervisor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the content service until the process is told to end. */
@Command(
    name = "service",
    description = "启动内容服务：编辑页面、接口和发布库。",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class ServiceCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "数据目录：数据库 content.db 和密钥 keys/")
  private @Nullable Path data;

  @Option(names = "--port", defaultValue = "8080", description = "端口，0 为任意空闲端口（${DEFAULT-VALUE}）")
  private int port;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "监听地址（${DEFAULT-VALUE}）")
  private String host = "";

  @Option(
      names = "--database",
      paramLabel = "URL",
      converter = PostgresqlUrl.class,
      description =
          "改用 PostgreSQL，如 jdbc:postgresql://HOST/openhall?user=…；密码可写在 &password=… 或 ~/.pgpass")
  private @Nullable String database;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "前面有反向代理时，人们访问的地址，如 https://open.example.gov.cn")
  private @Nullable String publicUrl;

  @Mixin private Entrances entrances = new Entrances();

  @Option(
      names = "--preview",
      paramLabel = "URL",
      description = "openhall kiosk preview 的地址，如 http://127.0.0.1:8095/；有它，后台能预览触摸屏和大厅屏")
  private @Nullable URI preview;

  @Mixin private ZoneOption zone = new ZoneOption();

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          given(spec).commandLine(), "端口应在 0 到 65535 之间 expected a port of 0 to 65535: " + port);
    }
    var settings =
        new Settings(
            given(data),
            Optional.ofNullable(database),
            host,
            port,
            Optional.ofNullable(publicUrl),
            entrances.certificate(),
            entrances.directory(),
            Optional.ofNullable(preview));
    PrintWriter out = given(spec).commandLine().getOut();
    Service service = Service.start(settings, zone.of(given(main).clock()));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
    out.println("明厅服务已启动 service is up: " + service.url());
    service
        .setUpLink()
        .ifPresent(link -> out.println("首次使用，请打开一次性链接设置第一个账号 one-time set-up link:\n  " + link));
    out.flush();
    live(service, Supervisor.in(System.getenv()));
    return 0;
  }

  /** Until the process is told to end; who watches hears of it only while requests are answered. */
  private static void live(Service service, Supervisor supervisor) throws InterruptedException {
    supervisor.ready();
    long pause = supervisor.every().map(Duration::toMillis).orElse(Long.MAX_VALUE);
    while (true) {
      if (service.answers()) {
        supervisor.alive();
      }
      Thread.sleep(pause);
    }
  }

  // picocli fills these in before it calls
  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return value;
  }
}
