package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatusPageTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private StatusPage page;

  @BeforeEach
  void open() throws IOException {
    Map<String, Object> status =
        Map.of(
            "release",
            12,
            "words",
            List.of(Map.of("item", "nanhe/f-card", "sha256", "a1b2")),
            "board",
            "<b>hall</b>");
    page = new StatusPage(0, Runnable::run, List::of, () -> status);
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void peopleReadWhatIsOnTheGlassInAnyBrowser() throws Exception {
    page.serve("/plays.csv", "text/csv; charset=utf-8", () -> "开始,秒\r\n");
    assertThat(get("/").body())
        .contains("nanhe/f-card", "a1b2", "<th>release<td>12", "href=\"/plays.csv\"")
        .contains("&lt;b>hall&lt;/b>")
        .doesNotContain("<b>hall");
  }

  @Test
  void programsReadItToo() throws Exception {
    assertThat(get("/status.json").body()).contains("\"sha256\":\"a1b2\"");
  }

  @Test
  void servesTablesAndNothingThatIsNotThere() throws Exception {
    page.serve("/plays.csv", "text/csv; charset=utf-8", () -> "开始,秒\r\n");
    assertThat(get("/plays.csv").body()).isEqualTo("开始,秒\r\n");
    assertThat(get("/plays.csv").headers().firstValue("Content-Type"))
        .contains("text/csv; charset=utf-8");
    assertThat(get("/plays.csv/more").statusCode()).isEqualTo(404);
    assertThat(get("/etc/passwd").statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeToldNowIsNoAnswerAndTheRestStays() throws Exception {
    page.serve(
        "/plays.csv",
        "text/csv; charset=utf-8",
        () -> {
          throw new IllegalStateException("a test");
        });
    assertThat(get("/plays.csv").statusCode()).isEqualTo(503);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void changesNothing() throws Exception {
    var post = HttpRequest.newBuilder(at("/")).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + page.port() + path);
  }
}
