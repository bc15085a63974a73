package openhall.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service, for commands that work on it from outside. Signed in from the start. */
final class ServiceClient implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI api;
  private final String token;

  /** Signs in; an {@link IOException} says that the service refused or could not be reached. */
  ServiceClient(URI service, String account, String password) throws IOException {
    api = URI.create(service.toString().replaceFirst("/+$", "") + "/api/v1/");
    byte[] body = MAPPER.writeValueAsBytes(Map.of("account", account, "password", password));
    token =
        answer(
                request("sessions", Map.of())
                    .POST(BodyPublishers.ofByteArray(body))
                    .header("Content-Type", "application/json"))
            .path("token")
            .asString("");
  }

  JsonNode put(String path, Map<String, String> query, byte[] body) throws IOException {
    BodyPublisher bytes = BodyPublishers.ofByteArray(body);
    return answer(
        request(path, query)
            .PUT(bytes)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/octet-stream"));
  }

  JsonNode get(String path, Map<String, String> query) throws IOException {
    return answer(request(path, query).header("Authorization", "Bearer " + token));
  }

  JsonNode post(String path, Object body) throws IOException {
    return answer(
        request(path, Map.of())
            .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json"));
  }

  JsonNode post(String path) throws IOException {
    return answer(
        request(path, Map.of())
            .POST(BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token));
  }

  JsonNode delete(String path) throws IOException {
    return answer(request(path, Map.of()).DELETE().header("Authorization", "Bearer " + token));
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String path, Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(
            api.resolve(parameters.isEmpty() ? path : path + "?" + parameters))
        .timeout(ANSWER);
  }

  private JsonNode answer(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      JsonNode body = MAPPER.readTree(response.body());
      // A report of rejected items comes as 422 and is an answer like any other.
      if (response.statusCode() < 300 || body.has("findings")) {
        return body;
      }
      throw new IOException(
          "%s %s"
              .formatted(
                  body.path("title").asString("HTTP " + response.statusCode()),
                  body.path("detail").asString(""))
              .strip());
    } catch (JacksonException e) {
      throw new IOException("服务的回答不是 JSON | the service did not answer in JSON", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("已中断 interrupted", e);
    }
  }
}
