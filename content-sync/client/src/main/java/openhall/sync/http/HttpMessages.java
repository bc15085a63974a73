package openhall.sync.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.WebClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Signed messages to the service beside a repository. Follows no redirects and reads no more than a
 * short answer. Any thread.
 */
public final class HttpMessages {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(10);
  private static final HeaderName SIGNATURE = HeaderNames.create("Openhall-Signature");
  private static final int LONGEST = 16_384;

  private final URI api;
  private final WebClient client;

  /**
   * Messages to one service.
   *
   * @param service its address, as people open it
   */
  public HttpMessages(URI service, CertificateAuthorities authorities) {
    this.api = HttpFetcher.withSlash(service).resolve("api/v1/");
    this.client =
        WebClient.builder()
            .tls(authorities.tls())
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .followRedirects(false)
            .keepAlive(false)
            .build();
  }

  /**
   * What the service says to a message.
   *
   * @param signature over the body in UTF-8; empty where it is not signed
   */
  public record Reply(int status, String body, String signature) {}

  /**
   * Empty if the service cannot be reached.
   *
   * @param path below the interface, such as {@code devices/reports}
   */
  public Optional<Reply> post(String path, byte[] body, String signature) {
    try (HttpClientResponse response =
            client
                .post()
                .uri(api.resolve(path))
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .header(SIGNATURE, signature)
                .submit(body);
        InputStream in = response.inputStream()) {
      return Optional.of(
          new Reply(
              response.status().code(),
              new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8),
              response.headers().first(SIGNATURE).orElse("")));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
