package openhall.sync.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.many;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import openhall.search.Tokens;
import openhall.store.Indexer;
import openhall.store.Store;
import openhall.sync.Fetched;
import openhall.sync.Fetcher.Request;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.Hashes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

final class HttpTest {

  @TempDir Path dir;
  private Server server;
  private HttpFetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new Server();
    fetcher = new HttpFetcher(server.address("/repository"));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void mirrorsARepositoryOverKeptConnections() throws Exception {
    var clock = new TestClock();
    var repository = new MemoryRepository(clock);
    many(STREET, 1135).forEach(repository::put);
    repository.publish();
    serve(repository);
    try (Store store = Store.open(dir, new Indexer(Tokens.VERSION, Tokens::rows))) {
      var settings = new Settings(STREET, repository.firstRoot());
      var synchronizer = new Synchronizer(fetcher, store, settings);
      long start = System.nanoTime();
      assertThat(synchronizer.runOnce(clock.instant()))
          .isEqualTo(new SyncOutcome.Activated(1, TestClock.START, 1135, 0));
      LoggerFactory.getLogger("openhall.figures")
          .info(
              "First 1,135 items over HTTP in {} ms on {} connections",
              Duration.ofNanos(System.nanoTime() - start).toMillis(),
              server.connections());
      assertThat(synchronizer.runOnce(clock.instant())).isEqualTo(new SyncOutcome.UpToDate(1));
      server.close();
      assertThat(synchronizer.runOnce(clock.instant())).isInstanceOf(SyncOutcome.Unreachable.class);
    }
    assertThat(server.connections()).isLessThanOrEqualTo(20);
  }

  @Test
  void tellsCachesToAskTheRepositoryItselfOnlyWhenItMust() {
    var asked = new CopyOnWriteArrayList<Optional<String>>();
    server.page(
        "/repository/1.root.json",
        exchange -> {
          asked.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cache-Control")));
          Server.answer(exchange, 200, bytes("{}"));
        });
    fetcher.fetch(new Request("1.root.json", 100, Optional.empty(), false));
    fetcher.fetch(new Request("1.root.json", 100, Optional.empty(), true));
    assertThat(asked).containsExactly(Optional.empty(), Optional.of("no-cache"));
  }

  @Test
  void asksOnlyForWhatChanged() {
    server.page(
        "/repository/timestamp.json",
        exchange -> {
          boolean known = "\"abc\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"abc\"");
          Server.answer(exchange, known ? 304 : 200, known ? new byte[0] : bytes("{}"));
        });
    assertThat(fetched("timestamp.json", Optional.empty())).isInstanceOf(Fetched.Body.class);
    assertThat(fetched("timestamp.json", Optional.of("\"abc\"")))
        .isInstanceOf(Fetched.Unchanged.class);
    assertThat(fetched("timestamp.json", Optional.of("\"old\""))).isInstanceOf(Fetched.Body.class);
  }

  @Test
  void aPollSaysNoMoreThanItMust() {
    var said = new ConcurrentSkipListSet<String>();
    server.page(
        "/repository/timestamp.json",
        exchange -> {
          said.addAll(exchange.getRequestHeaders().keySet());
          Server.answer(exchange, 304, new byte[0]);
        });
    fetched("timestamp.json", Optional.of("\"abc\""));
    assertThat(said)
        .containsExactly(
            "Accept-encoding", "Connection", "Content-length", "Host", "If-none-match");
  }

  @Test
  void aFileThatIsNotThereIsMissing() {
    server.page("/repository/", exchange -> Server.answer(exchange, 404, bytes("没有")));
    assertThat(fetched("9.root.json", Optional.empty())).isInstanceOf(Fetched.Missing.class);
  }

  @Test
  void followsNoRedirect() {
    server.page(
        "/repository/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", server.address("/login").toString());
          Server.answer(exchange, 302, new byte[0]);
        });
    server.page("/login", exchange -> Server.answer(exchange, 200, bytes("<html>")));
    assertThat(fetched("timestamp.json", Optional.empty()))
        .isEqualTo(new Fetched.Unreachable("HTTP 302"));
    assertThat(server.requests()).containsExactly("/repository/timestamp.json");
  }

  @Test
  void readsNoMoreThanAskedForAlsoWhenUnpacked() throws Exception {
    byte[] bomb = Server.gzip(new byte[10_000_000]);
    server.page(
        "/repository/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          Server.answer(exchange, 200, bomb);
        });
    assertThat(bomb).hasSizeLessThan(20_000);
    assertThat(fetcher.fetch(new Request("bomb", 100_000, Optional.empty())))
        .isInstanceOf(Fetched.TooLong.class);
  }

  @Test
  void anAnswerThatBreaksOffIsUnreachable() {
    server.page(
        "/repository/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          exchange.close();
        });
    assertThat(fetched("1.snapshot.json", Optional.empty()))
        .isInstanceOf(Fetched.Unreachable.class);
  }

  @Test
  void errorsOfTheServiceAreNotContent() {
    server.page("/repository/", exchange -> Server.answer(exchange, 503, bytes("忙")));
    assertThat(fetched("timestamp.json", Optional.empty()))
        .isEqualTo(new Fetched.Unreachable("HTTP 503"));
  }

  @Test
  void passesOnForHowLongABusyServiceAsksToBeLeftAlone() {
    server.page(
        "/repository/",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "30");
          Server.answer(exchange, 503, bytes("忙"));
        });
    assertThat(fetched("timestamp.json", Optional.empty()))
        .isEqualTo(new Fetched.Unreachable("HTTP 503", Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sun, 22 Nov 2026 12:00:00 GMT", "-5", "soon", "99999999999999999999"})
  void passesOverARequestThatIsNoNumberOfSeconds(String asked) {
    server.page(
        "/repository/",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", asked);
          Server.answer(exchange, 503, bytes("忙"));
        });
    assertThat(fetched("timestamp.json", Optional.empty()))
        .isEqualTo(new Fetched.Unreachable("HTTP 503"));
  }

  private void serve(MemoryRepository repository) {
    server.page(
        "/repository/",
        exchange -> {
          String path = exchange.getRequestURI().getRawPath().substring("/repository/".length());
          Optional<byte[]> file = repository.find(path);
          if (file.isEmpty()) {
            Server.answer(exchange, 404, new byte[0]);
            return;
          }
          String etag = "\"" + Hashes.sha256Of(file.get()) + "\"";
          exchange.getResponseHeaders().add("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            Server.answer(exchange, 304, new byte[0]);
          } else if (exchange.getRequestHeaders().getFirst("Accept-Encoding").contains("gzip")) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Server.answer(exchange, 200, Server.gzip(file.get()));
          } else {
            Server.answer(exchange, 200, file.get());
          }
        });
  }

  private Fetched fetched(String path, Optional<String> etag) {
    return fetcher.fetch(new Request(path, 100_000, etag));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
