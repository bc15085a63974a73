package openhall.kiosk.device;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.stage.Window;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the machine itself what is on the glass: {@code /} for people, {@code /status.json}, {@code
 * /scene.json}, {@code /screen.png}, and what else it is told to serve. On the loopback address
 * only and read-only; it gives nobody a way in. Thread-safe.
 */
public final class StatusPage implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int SECONDS = 5;

  private final HttpServer server;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final Executor screen;
  private final Supplier<? extends List<? extends Window>> windows;
  private final Supplier<Map<String, ?>> status;
  private final List<String> more = new CopyOnWriteArrayList<>();

  /**
   * Starts to answer.
   *
   * @param port 0 for any
   * @param screen the screen's thread, on which the suppliers are asked
   */
  public StatusPage(
      int port,
      Executor screen,
      Supplier<? extends List<? extends Window>> windows,
      Supplier<Map<String, ?>> status)
      throws IOException {
    this.screen = screen;
    this.windows = windows;
    this.status = status;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.setExecutor(requests);
    server.createContext("/status.json", x -> answer(x, "application/json", this::statusJson));
    server.createContext("/scene.json", x -> answer(x, "application/json", this::sceneJson));
    server.createContext("/screen.png", x -> answer(x, "image/png", this::picture));
    server.createContext("/", x -> answer(x, "text/html; charset=utf-8", this::people));
    server.start();
  }

  /**
   * Serves more.
   *
   * @param path such as /plays.csv
   * @param body asked on a thread of its own, not on the screen's
   */
  public void serve(String path, String type, Supplier<String> body) {
    server.createContext(path, x -> answer(x, type, () -> utf8(body)));
    more.add(path);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    requests.shutdownNow();
  }

  private byte[] statusJson() throws IOException {
    return JSON.writeValueAsBytes(onScreen(status));
  }

  private byte[] people() throws IOException {
    Map<String, ?> now = onScreen(status);
    return utf8(() -> StatusHtml.of(now, more));
  }

  private static byte[] utf8(Supplier<String> body) throws IOException {
    try {
      return body.get().getBytes(StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw new IOException("Cannot be told now", e);
    }
  }

  private byte[] sceneJson() throws IOException {
    return JSON.writeValueAsBytes(onScreen(() -> SceneReader.read(windows.get())));
  }

  private byte[] picture() throws IOException {
    return Png.encode(onScreen(() -> Screenshot.of(windows.get())));
  }

  private <T> T onScreen(Supplier<T> question) throws IOException {
    try {
      return CompletableFuture.supplyAsync(question, screen).get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading the screen", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("The screen does not answer", e);
    }
  }

  private static void answer(HttpExchange exchange, String type, Answer answer) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      // The server hands over everything that begins with the path.
      if (!exchange.getRequestURI().getPath().equals(exchange.getHttpContext().getPath())) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body;
      try {
        body = answer.body();
      } catch (IOException e) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private interface Answer {
    byte[] body() throws IOException;
  }
}
