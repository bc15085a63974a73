package openhall.kiosk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.json.ItemJson;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a writer sees of his words is what draws in the halls. */
final class PreviewServerTest {

  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace"));

  private static final ItemKey FEES = SAMPLE.items(FeeSchedule.class).getFirst().key();

  private static final ItemKey HALL = SAMPLE.items(Hall.class).getFirst().key();

  private PreviewServer server;
  private HttpClient http;

  @BeforeEach
  void start() throws IOException {
    Fx.call(() -> 0);
    server = new PreviewServer(0, Platform::runLater);
    http = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void aTouchscreenShowsItsPageAndWhatGoesOnStandsBelow() throws Exception {
    BufferedImage drawn = picture(post("touch", body(CARD)), "touch");
    assertThat(drawn.getWidth()).isEqualTo(1080);
    assertThat(drawn.getHeight()).isGreaterThanOrEqualTo(1920);
    assertThat((drawn.getHeight() + 24) % (1920 + 24)).isZero();
    assertThat(colours(drawn)).as("words in ink, not an empty page").isGreaterThan(100);
  }

  @Test
  void aBoardShowsThePagesThatSaySomethingOfIt() throws Exception {
    for (ItemKey key : List.of(CARD, FEES)) {
      BufferedImage drawn = picture(post("board", body(key)), "board-" + key.id());
      assertThat(drawn.getWidth()).isEqualTo(1920);
      assertThat(colours(drawn)).isGreaterThan(50);
    }
  }

  @Test
  void aBoardThatHasNoPageForItSaysSo() throws Exception {
    assertThat(post("board", body(HALL)).statusCode()).isEqualTo(204);
  }

  @Test
  void aChangedWordChangesThePicture() throws Exception {
    Item card = SAMPLE.item(CARD).orElseThrow();
    byte[] before = post("touch", body(CARD)).body();
    byte[] after =
        post("touch", body(SAMPLE.with(SampleCatalogue.renamed(card, "居民身份证补办")), CARD)).body();
    assertThat(post("touch", body(CARD)).body()).as("the same again").isEqualTo(before);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void whatIsNoItemIsRefusedInWords() throws Exception {
    HttpResponse<byte[]> answer = post("touch", "{\"now\":\"2026-11-22T09:14\",\"items\":[{}]}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(post("touch", "[").statusCode()).isEqualTo(422);
    assertThat(post("touch", "{\"now\":\"2026-11-22T09:14\",\"items\":[]}").statusCode())
        .isEqualTo(422);
  }

  private static String body(ItemKey open) {
    return body(SAMPLE, open);
  }

  private static String body(SampleCatalogue all, ItemKey open) {
    List<Item> items = new java.util.ArrayList<>(all.items().values());
    items.sort(java.util.Comparator.comparing(item -> !item.key().equals(open)));
    return items.stream()
        .map(item -> new String(ItemJson.write(item), java.nio.charset.StandardCharsets.UTF_8))
        .collect(
            Collectors.joining(
                ",", "{\"release\":12,\"now\":\"2026-11-22T09:26\",\"items\":[", "]}"));
  }

  private HttpResponse<byte[]> post(String screen, String body)
      throws IOException, InterruptedException {
    URI there = URI.create("http://127.0.0.1:" + server.port() + "/" + screen);
    return http.send(
        HttpRequest.newBuilder(there).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofByteArray());
  }

  private static BufferedImage picture(HttpResponse<byte[]> answer, String name)
      throws IOException {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(200);
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve("preview-" + name + ".png"), answer.body());
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static long colours(BufferedImage picture) {
    return java.util.Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .distinct()
        .count();
  }
}
