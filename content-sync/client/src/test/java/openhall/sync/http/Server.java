package openhall.sync.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web server on a free port of this machine. */
final class Server implements AutoCloseable {

  /** Answers one request and closes it. */
  interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.start();
  }

  Server page(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestURI().getRawPath());
          ports.add(exchange.getRemoteAddress().getPort());
          page.answer(exchange);
        });
    return this;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  List<String> requests() {
    return requests;
  }

  /** One for each connection. */
  long connections() {
    return ports.stream().distinct().count();
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
    exchange.close();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
