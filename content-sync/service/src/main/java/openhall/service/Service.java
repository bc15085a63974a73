package openhall.service;

import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import openhall.accounts.Accounts;
import openhall.accounts.Federation;
import openhall.accounts.Guard;
import openhall.accounts.oidc.OidcDirectory;
import openhall.accounts.store.SqlAccountBook;
import openhall.accounts.store.SqlIdentityBook;
import openhall.accounts.store.SqlSessionBook;
import openhall.archive.Archive;
import openhall.authoring.store.Database;
import openhall.authoring.store.Listening;
import openhall.authoring.upload.Uploads;
import openhall.completeness.Completeness;
import openhall.console.Console;
import openhall.console.language.Language;
import openhall.content.InvalidContent;
import openhall.desk.Desk;
import openhall.devices.Devices;
import openhall.devices.Orders;
import openhall.pages.OpenData;
import openhall.pages.Pages;
import openhall.paper.Fonts;
import openhall.paper.PaperService;
import openhall.paper.Prints;
import openhall.paper.Works;
import openhall.publication.Packs;
import openhall.publication.Published;
import openhall.publication.Publisher;
import openhall.publication.signer.Keys;
import openhall.publication.store.Mark;
import openhall.reports.Reports;
import openhall.repository.Repository;
import openhall.review.AuditChain;
import openhall.review.Judges;
import openhall.review.Signatures;
import openhall.service.api.Api;
import openhall.web.CloseWhenAsked;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.SecurityHeaders;
import openhall.web.StaticFile;
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
  private static final int PATIENCE = 5_000;

  private final Settings settings;
  private final Database database;
  private final Published published;
  private final Packs packs;
  private final Repository repository;
  private final WakeUps wakeUps;
  private final Upkeep upkeep;
  private final Listening others;
  private final Accounts accounts;
  private final Uploads uploads;
  private final Optional<KioskPreview> screens;
  private final Metrics metrics;
  private final WebServer server;

  private Service(Settings settings, Clock clock) {
    this.settings = settings;
    database = settings.openDatabase();
    Optional<Keys> keys = keys(clock);
    Optional<Publisher> publisher =
        keys.map(each -> new Publisher(database, each, clock.getZone()));
    published = new Published(database);
    packs = new Packs(published);
    repository = new Repository(this::file, packs, CACHE);
    wakeUps = new WakeUps();
    upkeep = new Upkeep(publisher, published, new AuditChain(database), this::announce, clock);
    var random = new SecureRandom();
    accounts =
        new Accounts(new SqlAccountBook(database), new SqlSessionBook(database), clock, random);
    metrics = new Metrics().gauge("openhall.streams", wakeUps::streams);
    var guard = new Guard(accounts.sessions(), settings.isHttps());
    var desk = new Desk(database, publisher, upkeep::compare, clock);
    var completeness = new Completeness(database, clock);
    var pages = new Pages(database, clock);
    var prints = new Prints(database, settings.publicUrl(), clock);
    var works = new Works(Fonts.installed());
    uploads = new Uploads(database, clock);
    screens = settings.preview().map(KioskPreview::new);
    var devices = new Devices(database, random, clock);
    var orders = new Orders(database, keys.map(Keys::online), wakeUps::call, clock);
    var console =
        new Console(
            accounts,
            guard,
            federation(random, clock),
            desk,
            published,
            new Archive(database, clock),
            new Reports(database, clock),
            uploads,
            completeness,
            pages,
            prints,
            works,
            devices,
            orders,
            screens.map(each -> each));
    var api = new Api(accounts, guard, desk, published, devices, orders, wakeUps);
    var failures = new Failures(console);
    server =
        listen(
            routing(
                console,
                api,
                failures,
                rules ->
                    rules
                        .register("/p", pages)
                        .register("/data", new OpenData(database, clock))
                        .register("/", new PaperService(prints, works))),
            failures);
    upkeep.constantly(() -> {
      desk.releasing().keep();
      orders.look();
    });
    upkeep.monthly(completeness::check);
    upkeep.start();
    others = database.listen(upkeep::look);
  }

  /**
   * Starts and returns once requests are answered.
   *
   * @param clock in the zone of the halls: for every time that staff see, and for what day it is
   */
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
    String scheme = settings.certificate().isPresent() ? "https://" : "http://";
    return settings.publicUrl().orElse(scheme + settings.host() + ":" + server.port());
  }

  /** Whether the database answers, and somebody stands at the door. */
  boolean answers() {
    try (var door = new Socket()) {
      upkeep.databaseAnswers();
      InetAddress host = InetAddress.getByName(settings.host());
      door.connect(
          new InetSocketAddress(
              host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host, server.port()),
          PATIENCE);
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.error("does not answer", e);
      return false;
    }
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
    others.close();
    upkeep.close();
    uploads.close();
    screens.ifPresent(KioskPreview::close);
    packs.close();
    metrics.close();
    database.close();
    LOG.info("stopped");
  }

  private HttpRouting.Builder routing(
      Console console, Api api, Failures failures, Consumer<HttpRouting.Builder> open) {
    HttpRouting.Builder routing =
        HttpRouting.builder()
            .addFilter(new CloseWhenAsked())
            .addFilter(metrics)
            .addFilter(new SecurityHeaders(settings.isHttps()))
            .addFilter(Language.filter())
            .register("/repository", repository)
            .register("/api/v1", api)
            .register("/health", health())
            .get("/metrics", metrics);
    open.accept(routing);
    routing
        .register("/", console)
        .any((_, _) -> {
          throw new Refused(Refusal.NOT_FOUND, "没有这个地址");
        });
    failures.register(routing);
    return routing;
  }

  private Health health() {
    return new Health()
        .with("database", upkeep::databaseAnswers)
        .with("release", upkeep::releaseIsFresh)
        .with("audit", upkeep::auditIsIntact);
  }

  private Optional<Keys> keys(Clock clock) {
    if (!Files.exists(settings.keys())) {
      LOG.warn("no keys in {}: nothing can be released", settings.keys());
      return Optional.empty();
    }
    Keys keys = Keys.load(settings.keys());
    adopt(keys, clock);
    return Optional.of(keys);
  }

  /** Takes the authority documents that the keys came with; a bad one stops nobody. */
  private void adopt(Keys keys, Clock clock) {
    var signatures = new Signatures(database, new Judges(keys.root()), clock);
    for (byte[] authority : keys.authorities()) {
      try {
        if (signatures.adopt(authority, "service")) {
          LOG.info("took a new authority document out of {}", settings.keys());
        }
      } catch (InvalidContent e) {
        LOG.warn("authority document in {} refused: {}", settings.keys(), e.getMessage());
      }
    }
  }

  private Optional<StaticFile> file(String path) {
    return published
        .file(path)
        .map(f -> new StaticFile(f.bytes(), f.gzip(), f.sha256(), "application/json"));
  }

  // The order matters: who is woken must find the new timestamp.
  private void announce(Mark newest) {
    repository.released();
    packs.released(newest.release());
    wakeUps.call(newest.calls());
  }

  private Optional<Federation> federation(SecureRandom random, Clock clock) {
    return settings
        .directory()
        .map(client ->
            new Federation(
                new OidcDirectory(client),
                new SqlIdentityBook(database),
                accounts.sessions(),
                random,
                clock));
  }

  private WebServer listen(HttpRouting.Builder routing, Failures failures) {
    WebServerConfig.Builder builder = WebServer.builder();
    settings
        .certificate()
        .ifPresent(given -> builder.tls(Tls.builder().sslContext(given.context()).build()));
    WebServer started =
        builder
            .host(settings.host())
            .port(settings.port())
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .maxPayloadSize(LARGEST_BODY)
            .maxTcpConnections(MOST_CONNECTIONS)
            .idleConnectionTimeout(IDLE)
            .connectionOptions(o -> o.readTimeout(IDLE).tcpNoDelay(true))
            .protocols(List.of(Http1Config.builder().sendKeepAliveHeader(false).build()))
            .directHandlers(failures.direct())
            .routing(routing)
            .build()
            .start();
    // it only logs that a port is taken
    if (!started.isRunning()) {
      throw new UncheckedIOException(new BindException(settings.host() + ":" + settings.port()));
    }
    return started;
  }
}
