package openhall.kiosk.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.kiosk.device.Png;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws for the content service on the same machine: {@code POST /touch} and {@code POST /board}
 * take {@code {"release": 12, "now": "2026-11-22T09:14", "items": [the one to be seen, those that
 * it names]}} and answer with a PNG, or 204 where such a screen has no page for it. On the loopback
 * address only; keeps nothing. Any thread.
 */
public final class PreviewServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PreviewServer.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST = 8 << 20;
  private static final int SECONDS = 10;

  private final HttpServer server;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final Executor screen;

  /**
   * Starts to answer.
   *
   * @param port 0 for any
   * @param screen the FX thread
   */
  public PreviewServer(int port, Executor screen) throws IOException {
    this.screen = screen;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.setExecutor(requests);
    server.createContext("/touch", exchange -> answer(exchange, Painter::touch));
    server.createContext("/board", exchange -> answer(exchange, Painter::board));
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    requests.shutdown();
  }

  @FunctionalInterface
  private interface Drawing {
    Optional<Image> draw(Painter painter, Draft draft);
  }

  private void answer(HttpExchange exchange, Drawing drawing) throws IOException {
    try (exchange) {
      answer(drawing, exchange);
    }
  }

  private void answer(Drawing drawing, HttpExchange exchange) throws IOException {
    try {
      Draft draft = read(exchange.getRequestBody().readNBytes(LARGEST));
      Optional<Image> image = onScreen(() -> drawing.draw(new Painter(), draft));
      if (image.isPresent()) {
        send(exchange, 200, "image/png", Png.encode(image.get()));
      } else {
        exchange.sendResponseHeaders(204, -1);
      }
    } catch (InvalidContent | JacksonException | DateTimeParseException e) {
      tell(exchange, 422, e);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warn("cannot draw", e);
      tell(exchange, 500, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Draft read(byte[] body) {
    JsonNode sent = JSON.readTree(body);
    List<Item> items = new ArrayList<>();
    for (JsonNode item : sent.path("items")) {
      items.add(ItemJson.read(JSON.writeValueAsBytes(item)));
    }
    if (items.isEmpty()) {
      throw new InvalidContent("items", "", "没有要画的条目", "nothing to draw");
    }
    return Draft.of(
        sent.path("release").asLong(), LocalDateTime.parse(sent.path("now").asString("")), items);
  }

  private Optional<Image> onScreen(Supplier<Optional<Image>> drawing)
      throws InterruptedException, ExecutionException, TimeoutException {
    return CompletableFuture.supplyAsync(drawing, screen).get(SECONDS, TimeUnit.SECONDS);
  }

  private static void tell(HttpExchange exchange, int status, Exception e) throws IOException {
    byte[] words = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/plain; charset=utf-8", words);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
