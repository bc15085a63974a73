package openhall.accounts;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/** What a browser keeps for us: the session, and while its reader is at the directory a secret. */
final class Cookies {

  private static final String SESSION = "openhall";
  private static final String ERRAND = "openhall-errand";

  private final boolean secure;
  private final String prefix;

  /**
   * @param secure whether people reach the service by https, so that cookies never leave it
   */
  Cookies(boolean secure) {
    this.secure = secure;
    // with it, no neighbour under the same domain can plant a session of his own
    this.prefix = secure ? "__Host-" : "";
  }

  Optional<String> session(ServerRequest request) {
    return request.headers().cookies().first(prefix + SESSION).asOptional();
  }

  void session(ServerResponse response, String token, Duration lasts) {
    send(response, SESSION, token, lasts, SetCookie.SameSite.STRICT);
  }

  Optional<String> errand(ServerRequest request) {
    return request.headers().cookies().first(prefix + ERRAND).asOptional();
  }

  /** It comes back with a link of another site, so strict it may not be. */
  void errand(ServerResponse response, String secret, Duration lasts) {
    send(response, ERRAND, secret, lasts, SetCookie.SameSite.LAX);
  }

  private void send(
      ServerResponse response,
      String name,
      String value,
      Duration lasts,
      SetCookie.SameSite sameSite) {
    response
        .headers()
        .addCookie(
            SetCookie.builder(prefix + name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .maxAge(lasts)
                .build());
  }
}
