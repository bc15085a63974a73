package openhall.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import openhall.sync.Alarm;
import openhall.sync.Fetched;
import openhall.sync.Fetcher;
import openhall.sync.http.CertificateAuthorities;
import openhall.sync.http.HttpFetcher;
import openhall.sync.http.HttpWakeUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nginx makes of a service's answers, with the configuration of {@code deploy/proxy}. */
final class ProxyTest {

  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  @TempDir Path dir;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer service;
  private Proxy proxy;
  private CertificateAuthorities authorities;
  private HttpFetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.createContext("/repository/", this::file);
    service.createContext("/api/v1/events", this::events);
    service.start();
    int port = service.getAddress().getPort();
    proxy = Proxy.start(Product.unpackaged(), dir.resolve("nginx"), port, Product.freePort(0));
    authorities = CertificateAuthorities.in(proxy.certificate());
    fetcher = new HttpFetcher(proxy.repository(), authorities);
  }

  @AfterEach
  void stop() {
    over.countDown();
    fetcher.close();
    proxy.close();
    service.stop(0);
  }

  @Test
  void filesThatNeverChangeAreAskedForOnceAndTheTimestampEveryTime() {
    for (int i = 0; i < 5; i++) {
      assertThat(fetch("2.snapshot.json")).isInstanceOf(Fetched.Body.class);
      assertThat(fetch("timestamp.json")).isInstanceOf(Fetched.Body.class);
      assertThat(fetch("9.root.json")).isInstanceOf(Fetched.Missing.class);
    }
    assertThat(asked).filteredOn(path -> path.endsWith("2.snapshot.json")).hasSize(1);
    assertThat(asked).filteredOn(path -> path.endsWith("timestamp.json")).hasSize(5);
    assertThat(asked).filteredOn(path -> path.endsWith("9.root.json")).hasSize(5);
  }

  @Test
  void aKioskThatCannotVerifyWhatIsKeptHereGetsItAnew() {
    fetch("2.snapshot.json");
    fetcher.fetch(new Fetcher.Request("2.snapshot.json", 1000, Optional.empty(), true));
    fetch("2.snapshot.json");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aBusyServiceIsHeardByTheKiosk() {
    assertThat(fetch("packs/nanhe/0-1.pack"))
        .isEqualTo(new Fetched.Unreachable("HTTP 503", Duration.ofSeconds(7)));
  }

  @Test
  void aCallArrivesWhileTheStreamIsOpen() throws Exception {
    BlockingQueue<Boolean> woken = new LinkedBlockingQueue<>();
    var events = HttpWakeUp.eventsBeside(proxy.repository());
    try (var wakeUp =
        new HttpWakeUp(events, authorities, () -> woken.add(true), new Alarm(), new Random(1))) {
      wakeUp.start();
      assertThat(woken.poll(60, TimeUnit.SECONDS)).isTrue();
      assertThat(over.getCount()).isEqualTo(1);
    }
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(new Fetcher.Request(path, 1000, Optional.empty()));
  }

  private void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    var headers = exchange.getResponseHeaders();
    if (path.endsWith(".pack")) {
      headers.add("Retry-After", "7");
      headers.add("Cache-Control", "no-cache");
      answer(exchange, 503);
    } else if (path.endsWith("root.json")) {
      headers.add("Cache-Control", "no-cache");
      answer(exchange, 404);
    } else {
      headers.add("Cache-Control", path.endsWith("timestamp.json") ? "no-store" : IMMUTABLE);
      headers.add("Vary", "Accept-Encoding");
      answer(exchange, 200);
    }
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    byte[] body = "{}".getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("event:release\ndata:1\n\n".getBytes(UTF_8));
    exchange.getResponseBody().flush();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
