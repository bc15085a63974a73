package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one server. Any thread. */
final class Web {

  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI server;

  Web(URI server) {
    this.server = server;
  }

  URI server() {
    return server;
  }

  /** What came back, whatever its status. */
  record Answer(int status, Map<String, String> headers, String text) {

    boolean ok() {
      return status / 100 == 2;
    }

    JsonNode json() {
      return JSON.readTree(text);
    }
  }

  /**
   * @throws IOException if there is no answer
   */
  Answer ask(String method, String path, byte[] body, String... headers) throws IOException {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      var found = new HashMap<String, String>();
      response.headers().map().forEach((name, values) -> found.put(name, values.getFirst()));
      return new Answer(response.statusCode(), Map.copyOf(found), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while asking " + server, e);
    }
  }

  Answer get(String path, String... headers) throws IOException {
    return ask("GET", path, new byte[0], headers);
  }

  /**
   * The file there, which must be there.
   *
   * @throws IOException if there is no answer
   */
  byte[] file(String path, String... headers) throws IOException {
    var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).headers(headers);
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(path + " → " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while asking " + server, e);
    }
  }

  /** Whether the path answers with success; no answer is a no. */
  boolean up(String path) {
    try {
      return get(path).ok();
    } catch (IOException e) {
      return false;
    }
  }
}
