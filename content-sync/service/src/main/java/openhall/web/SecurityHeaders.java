package openhall.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/**
 * Headers that every answer carries: nothing foreign is loaded, framed or guessed. The repository
 * goes without: its readers are programs, ten thousand of them, that poll on poor lines.
 */
public final class SecurityHeaders implements Filter {

  private static final String REPOSITORY = "/repository/";
  private static final List<Header> HEADERS =
      List.of(
          header(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'"),
          header("X-Content-Type-Options", "nosniff"),
          // not no-referrer: browsers would then send "Origin: null" with our own forms
          header("Referrer-Policy", "same-origin"),
          header("Cross-Origin-Opener-Policy", "same-origin"),
          header("Permissions-Policy", "camera=(), microphone=(), geolocation=()"));

  public static List<Header> all() {
    return HEADERS;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (!request.prologue().uriPath().path().startsWith(REPOSITORY)) {
      HEADERS.forEach(response::header);
    }
    chain.proceed();
  }

  private static Header header(String name, String value) {
    return HeaderValues.create(HeaderNames.create(name), value);
  }
}
