package openhall.kiosk.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import openhall.sync.http.CertificateAuthorities;
import openhall.sync.http.HttpMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A screen before a service that may be somebody else. */
final class OrdersTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SIGNED = "signed";

  @TempDir private Path dir;
  private final List<String> did = new CopyOnWriteArrayList<>();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final List<JsonNode> pictures = new CopyOnWriteArrayList<>();
  private volatile List<Map<String, Object>> todo = List.of();
  private volatile UnaryOperator<String> forging = UnaryOperator.identity();
  private volatile String signature = SIGNED;
  private volatile boolean guarded = true;
  private HttpServer server;
  private DeviceKey key;

  /** What a process does that ends here. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Hands hands =
      new Hands() {
        @Override
        public void identify(String mark) {
          did.add("identify " + mark);
        }

        @Override
        public Shot picture() {
          did.add("picture");
          return new Shot(new byte[] {1, 2, 3}, true);
        }

        @Override
        public boolean isGuarded() {
          return guarded;
        }

        @Override
        public void restart() {
          did.add("restart");
          throw new Ended();
        }
      };

  @BeforeEach
  void start() throws IOException {
    key = DeviceKey.in(dir.resolve("key"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/devices/orders", this::orders);
    server.createContext(
        "/api/v1/devices/screenshots",
        exchange -> {
          pictures.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
          answer(exchange, "{}");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void eachIsDoneOnceAndToldAlsoAfterAnotherStart() {
    todo = List.of(order(7, "identify"));
    serve();
    assertThat(did).containsExactly("identify " + Orders.mark(key));
    assertThat(told()).containsExactly("7 done");
    serve();
    assertThat(did).hasSize(1);
    assertThat(asked.getLast().path("done")).as("told once").isEmpty();
  }

  @Test
  void theProcessAfterARestartTellsOfItAndDoesNotEndAgain() {
    todo = List.of(order(7, "restart"));
    org.assertj.core.api.Assertions.assertThatThrownBy(this::serve).isInstanceOf(Ended.class);
    assertThat(told()).as("while it was still there").isEmpty();
    serve();
    assertThat(did).containsExactly("restart");
    assertThat(told()).containsExactly("7 done");
  }

  @Test
  void nobodyWhoWouldNotComeBackEnds() {
    guarded = false;
    todo = List.of(order(7, "restart"));
    serve();
    assertThat(did).isEmpty();
    assertThat(told()).containsExactly("7 unguarded");
  }

  @Test
  void aPictureIsSentAndWhetherItIsMaskedIsTold() {
    todo = List.of(order(7, "screenshot"));
    serve();
    assertThat(pictures.getFirst().path("order").asLong()).isEqualTo(7);
    assertThat(pictures.getFirst().path("png").asString()).isEqualTo("AQID");
    assertThat(told()).containsExactly("7 masked");
  }

  @Test
  void whatTheServiceHasNotSignedIsNotDone() {
    todo = List.of(order(7, "identify"));
    signature = "of somebody on the line";
    serve();
    assertThat(did).isEmpty();
  }

  @Test
  void anOldAnswerOrOneForAnotherScreenIsNotDone() {
    todo = List.of(order(7, "identify"));
    forging = answer -> answer.replaceAll("\"nonce\":\"[0-9a-f]+\"", "\"nonce\":\"00\"");
    serve();
    forging = answer -> answer.replace(key.id(), "0".repeat(32));
    serve();
    forging = _ -> "[]";
    serve();
    assertThat(did).isEmpty();
    forging = UnaryOperator.identity();
    serve();
    assertThat(did).hasSize(1);
  }

  @Test
  void whatANewerServiceWantsIsToldToHaveFailedAndTheRestIsDone() {
    todo = List.of(order(7, "dance"), order(8, "identify"));
    serve();
    assertThat(did).hasSize(1);
    assertThat(told()).containsExactlyInAnyOrder("7 failed", "8 done");
  }

  private void serve() {
    var messages =
        new HttpMessages(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            CertificateAuthorities.known());
    new Orders(key, dir, messages, (_, _, given) -> given.equals(SIGNED), hands).serve();
  }

  private List<String> told() {
    var all = new ArrayList<String>();
    for (JsonNode message : asked) {
      for (JsonNode each : message.path("done")) {
        all.add(each.path("order").asLong() + " " + each.path("outcome").asString());
      }
    }
    return all;
  }

  private static Map<String, Object> order(long number, String what) {
    return Map.of("order", number, "what", what);
  }

  private void orders(HttpExchange exchange) {
    try {
      JsonNode message = JSON.readTree(exchange.getRequestBody().readAllBytes());
      asked.add(message);
      String honest =
          JSON.writeValueAsString(
              Map.of(
                  "device",
                  message.path("device").asString(),
                  "nonce",
                  message.path("nonce").asString(),
                  "orders",
                  todo));
      exchange.getResponseHeaders().add("Openhall-Signature", signature);
      answer(exchange, forging.apply(honest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
