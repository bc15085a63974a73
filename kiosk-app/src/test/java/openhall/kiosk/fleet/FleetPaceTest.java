package openhall.kiosk.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import openhall.sync.http.CertificateAuthorities;
import openhall.sync.http.HttpMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When a screen reports. The clock is the test's own. */
final class FleetPaceTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Hands hands =
      new Hands() {
        @Override
        public void identify(String mark) {}

        @Override
        public Shot picture() throws IOException {
          throw new IOException("none");
        }

        @Override
        public boolean isGuarded() {
          return false;
        }

        @Override
        public void restart() {}
      };

  @TempDir private Path dir;
  private final List<List<Long>> heard = new CopyOnWriteArrayList<>();
  private volatile boolean away;
  private HttpServer server;
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private long release = 7;
  private Fleet fleet;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/devices/requests", exchange -> answer(exchange, 200, "{}"));
    server.createContext("/api/v1/devices/reports", this::reports);
    server.start();
    URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var identity =
        new Fleet.Identity(
            DeviceKey.in(dir.resolve("key")), "nanhe", "hall", "touch", "1080x1920", "openhall");
    var messages = new HttpMessages(service, CertificateAuthorities.known());
    fleet =
        new Fleet(
            identity,
            dir,
            new Fleet.Service(messages, (_, _, _) -> false),
            () -> now,
            new Fleet.Body(this::condition, _ -> {}, hands));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatHasChangedIsToldWithinAMinuteAndThatNothingHasEveryThree() {
    minutes(9);
    assertThat(heard).hasSize(3);
    release = 8;
    minutes(1);
    assertThat(heard).hasSize(4);
    minutes(2);
    assertThat(heard).hasSize(4);
    minutes(1);
    assertThat(heard).hasSize(5);
  }

  @Test
  void afterAMonthWithoutANetworkAllThatHappenedIsToldAtOnceInOrderAndOnce() {
    minutes(1);
    away = true;
    for (int day = 0; day < 30; day++) {
      release++;
      minutes(3);
      now = now.plus(Duration.ofDays(1));
    }
    heard.clear();
    away = false;
    minutes(1);
    List<Long> numbers = heard.stream().flatMap(List::stream).toList();
    assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeBetween(60, 62);
    minutes(2);
    assertThat(heard.stream().flatMap(List::stream).toList()).isEqualTo(numbers);
  }

  private void minutes(int count) {
    for (int i = 0; i < count; i++) {
      assertThat(fleet.once()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(65));
      now = now.plus(Duration.ofMinutes(1));
    }
  }

  private Condition condition() {
    return new Condition(release, now, false, 9000, 180, "", OptionalInt.empty(), "seen");
  }

  private void reports(HttpExchange exchange) throws IOException {
    JsonNode message = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (away) {
      answer(exchange, 503, "{}");
      return;
    }
    List<Long> numbers =
        message.path("reports").valueStream().map(each -> each.path("sequence").asLong()).toList();
    heard.add(numbers);
    answer(exchange, 200, "{\"acknowledged\":%d,\"orders\":0}".formatted(numbers.getLast()));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
