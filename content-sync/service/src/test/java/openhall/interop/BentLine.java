package openhall.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Someone between a service and its reader, who passes on what he likes. Any thread. */
final class BentLine implements AutoCloseable {

  private static final int OK = 200;
  private static final int NO_BODY = -1;

  private final URI service;
  private final Map<String, byte[]> instead = new ConcurrentHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;

  BentLine(URI service) throws IOException {
    this.service = service;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  /** From now on these bytes come for that path. */
  void put(String path, byte[] bytes) {
    instead.put(path, bytes);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      byte[] bent = instead.get(path);
      if (bent != null) {
        answer(exchange, OK, bent);
        return;
      }
      HttpResponse<byte[]> plain =
          http.send(
              HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofByteArray());
      answer(exchange, plain.statusCode(), plain.body());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
    exchange.getResponseBody().write(body);
  }
}
