package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceClientTest {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server = server();

  @BeforeEach
  void start() {
    server.createContext("/api/v1/sessions", this::signIn);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void signsInAndUploadsUnderTheNameGiven() throws IOException {
    answer("/api/v1/imports", 200, "{\"stored\":true,\"findings\":[]}");
    try (var client = new ServiceClient(url(), "lu", "right password")) {
      var answer = client.put("imports", Map.of("name", "办事 目录.json"), new byte[] {1, 2, 3});
      assertThat(answer.path("stored").booleanValue()).isTrue();
    }
    assertThat(heard).containsExactly("PUT /api/v1/imports?name=办事 目录.json Bearer t0ken 3");
  }

  @Test
  void takesAReportOfRejectsForAnAnswer() throws IOException {
    answer("/api/v1/imports", 422, "{\"stored\":false,\"rejected\":1,\"findings\":[]}");
    try (var client = new ServiceClient(url(), "lu", "right password")) {
      assertThat(client.put("imports", Map.of(), new byte[0]).path("rejected").intValue())
          .isEqualTo(1);
    }
  }

  @Test
  void saysWhyTheServiceRefused() {
    assertThatThrownBy(() -> new ServiceClient(url(), "lu", "wrong"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("账号或密码不对");
  }

  @Test
  void saysThatNobodyListens() {
    URI nobody = url();
    server.stop(0);
    assertThatThrownBy(() -> new ServiceClient(nobody, "lu", "right password"))
        .isInstanceOf(IOException.class);
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void signIn(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean right = body.contains("\"right password\"") && body.contains("\"lu\"");
    send(exchange, right ? 201 : 401, right ? "{\"token\":\"t0ken\"}" : "{\"title\":\"账号或密码不对\"}");
  }

  private void answer(String path, int status, String json) {
    server.createContext(
        path,
        exchange -> {
          int size = exchange.getRequestBody().readAllBytes().length;
          String asked =
              exchange.getRequestURI().getPath()
                  + "?"
                  + String.valueOf(exchange.getRequestURI().getQuery()).replace('+', ' ');
          heard.add(
              exchange.getRequestMethod()
                  + " "
                  + asked
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + size);
          send(exchange, status, json);
        });
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
