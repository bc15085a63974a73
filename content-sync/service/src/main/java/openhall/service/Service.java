package openhall.service;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.accounts.store.SqlAccountBook;
import openhall.authoring.store.Database;
import openhall.console.Console;
import openhall.repository.Repository;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.SecurityHeaders;
import openhall.web.WakeUps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running content service: everything it is made of, from start to stop. */
public final class Service implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);
  private static final long CACHE = 64L << 20;
  private static final long LARGEST_BODY = 12L << 20;
  private static final int MOST_CONNECTIONS = 20_000;
  private static final Duration IDLE = Duration.ofMinutes(2);
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Settings settings;
  private final Database database;
  private final Metrics metrics;
  private final WakeUps wakeUps;
  private final Accounts accounts;
  private final WebServer server;

  private Service(Settings settings, Clock clock) {
    this.settings = settings;
    database = settings.openDatabase();
    accounts = new Accounts(new SqlAccountBook(database), clock, new SecureRandom());
    wakeUps = new WakeUps();
    metrics = new Metrics().gauge("openhall.streams", wakeUps::streams);
    server = listen(routing());
  }

  /** Starts and returns once requests are answered. */
  public static Service start(Settings settings, Clock clock) {
    var service = new Service(settings, clock);
    LOG.info("listening on {}", service.url());
    return service;
  }

  public int port() {
    return server.port();
  }

  /** Where people reach the service. */
  public String url() {
    return settings.publicUrl().orElse("http://" + settings.host() + ":" + server.port());
  }

  /** The one-time link for the first account, until there is one. */
  public Optional<String> setUpLink() {
    return accounts.setUpToken().map(token -> url() + "/setup?token=" + token);
  }

  /** Ends within two seconds: first the streams, which would otherwise be waited for. */
  @Override
  public void close() {
    wakeUps.close();
    server.stop();
    metrics.close();
    database.close();
    LOG.info("stopped");
  }

  private HttpRouting.Builder routing() {
    boolean secure = settings.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
    var guard = new Guard(accounts, secure);
    var console = new Console(guard);
    var repository = new Repository(_ -> Optional.empty(), CACHE);
    HttpRouting.Builder routing =
        HttpRouting.builder()
            .addFilter(metrics)
            .addFilter(new SecurityHeaders())
            .register("/repository", repository)
            .get("/api/v1/events", wakeUps)
            .register("/health", new Health().with("database", this::databaseAnswers))
            .get("/metrics", metrics)
            .register("/", console)
            .any((_, _) -> {
              throw new Refused(Refusal.NOT_FOUND, "没有这个地址");
            });
    new Failures(console::refused).register(routing);
    return routing;
  }

  private Health.Finding databaseAnswers() {
    database.<Integer>read(t -> t.audit().newest(1).size());
    return new Health.Finding(true, "reachable");
  }

  private WebServer listen(HttpRouting.Builder routing) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .shutdownHook(false)
        .shutdownGracePeriod(GRACE)
        .maxPayloadSize(LARGEST_BODY)
        .maxTcpConnections(MOST_CONNECTIONS)
        .idleConnectionTimeout(IDLE)
        .connectionOptions(o -> o.readTimeout(IDLE).tcpNoDelay(true))
        .protocols(List.of(Http1Config.builder().sendKeepAliveHeader(false).build()))
        .routing(routing)
        .build()
        .start();
  }
}
