package openhall.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.console.ScreenPreview;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.web.Refusal;
import openhall.web.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Has {@code openhall kiosk preview} draw, which runs on the same machine. Any thread. */
final class KioskPreview implements ScreenPreview, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI there;

  KioskPreview(URI there) {
    this.there = there;
  }

  @Override
  public Optional<byte[]> draw(Screen screen, long release, LocalDateTime now, List<Item> items) {
    var request =
        HttpRequest.newBuilder(there.resolve(screen.wireName()))
            .timeout(ANSWER)
            .POST(BodyPublishers.ofByteArray(body(release, now, items)))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      switch (answer.statusCode()) {
        case 200 -> {
          return Optional.of(answer.body());
        }
        case 204 -> {
          return Optional.empty();
        }
        default -> {}
      }
    } catch (IOException e) {
      // nobody draws
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refused(Refusal.UNAVAILABLE, "预览程序没有应答，请看 openhall kiosk preview 是否在运行");
  }

  private static byte[] body(long release, LocalDateTime now, List<Item> items) {
    return MAPPER.writeValueAsBytes(
        Map.of(
            "release",
            release,
            "now",
            now.toString(),
            "items",
            items.stream().map(item -> MAPPER.readTree(ItemJson.write(item))).toList()));
  }

  @Override
  public void close() {
    http.close();
  }
}
