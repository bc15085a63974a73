package openhall.chain;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.search.Tokens;
import openhall.store.Indexer;
import openhall.store.Store;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.sync.http.HttpFetcher;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.Hashes;
import openhall.web.StaticFile;

/**
 * A publisher in memory behind the service's own web server and file answers, and a kiosk's mirror:
 * with signatures, approvals and all. One thread.
 */
final class Ours implements Peer {

  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private final WebServer server;
  private final Relay line;
  private final HttpFetcher fetcher;
  private final Store store;
  private final List<String> chain;
  private final Path dir;
  private Optional<Synchronizer> synchronizer = Optional.empty();

  /**
   * @param chain the units from the top down; the reader is of the last
   */
  Ours(Path dir, List<String> chain) {
    this.dir = dir;
    this.chain = chain;
    chain.forEach(repository::addUnit);
    server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .shutdownHook(false)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .protocols(List.of(Http1Config.builder().sendKeepAliveHeader(false).build()))
            .routing(HttpRouting.builder().get("/repository/{+path}", this::send))
            .build()
            .start();
    line = new Relay(server.port());
    fetcher = new HttpFetcher(URI.create("http://127.0.0.1:" + line.port() + "/repository/"));
    store = Store.open(dir, new Indexer(Tokens.VERSION, Tokens::rows));
  }

  @Override
  public void publish(List<Item> changed) {
    changed.forEach(repository::put);
    repository.publish();
  }

  @Override
  public void update() {
    if (synchronizer.isEmpty()) {
      var settings = new Settings(new UnitId(chain.getLast()), repository.firstRoot());
      synchronizer = Optional.of(new Synchronizer(fetcher, store, settings));
    }
    SyncOutcome outcome = synchronizer.get().runOnce(clock.instant());
    if (!(outcome instanceof SyncOutcome.Activated)) {
      throw new IllegalStateException("Expected another release in " + dir + ", got " + outcome);
    }
  }

  @Override
  public Relay line() {
    return line;
  }

  @Override
  public void close() {
    store.close();
    fetcher.close();
    line.close();
    server.stop();
  }

  private void send(ServerRequest request, ServerResponse response) {
    String path = request.path().pathParameters().get("path");
    boolean pack = path.endsWith(".pack");
    Optional<byte[]> found = pack ? repository.pack(path) : repository.find(path);
    if (found.isEmpty()) {
      response.status(Status.NOT_FOUND_404).send();
      return;
    }
    byte[] bytes = found.get();
    byte[] twin = pack ? new byte[0] : CountedWire.gzip(bytes);
    String type = pack ? "application/octet-stream" : "application/json";
    String caching = path.equals("timestamp.json") ? StaticFile.NEVER_KEPT : FOREVER;
    new StaticFile(bytes, twin, Hashes.sha256Of(bytes), type).send(caching, request, response);
  }
}
