package openhall.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * Headers that every answer carries: nothing foreign is loaded, framed or guessed. The repository
 * goes without: its readers are programs, ten thousand of them, that poll on poor lines.
 */
public final class SecurityHeaders implements Filter {

  private static final String REPOSITORY = "/repository/";
  private static final String POLICY = "Content-Security-Policy";
  private static final String ONLY_OURS =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none';";
  private static final List<Header> HEADERS =
      List.of(
          header(POLICY, ONLY_OURS + " frame-ancestors 'none'"),
          header("X-Content-Type-Options", "nosniff"),
          // not no-referrer: browsers would then send "Origin: null" with our own forms
          header("Referrer-Policy", "same-origin"),
          header("Cross-Origin-Opener-Policy", "same-origin"),
          header("Permissions-Policy", "camera=(), microphone=(), geolocation=()"));

  /** Only over https may it be said, and only there is it heard. */
  private static final Header HTTPS_ONLY = header("Strict-Transport-Security", "max-age=31536000");

  private final boolean https;

  /**
   * @param https whether people's browsers speak https with the service
   */
  public SecurityHeaders(boolean https) {
    this.https = https;
  }

  /** For a page of ours that shows another of ours in a frame. */
  public static void showFrames(ServerResponse response) {
    response.header(header(POLICY, ONLY_OURS + " frame-src 'self'; frame-ancestors 'none'"));
  }

  /** For a page that only pages of ours may show in a frame; it sends and runs nothing. */
  public static void beFramed(ServerResponse response) {
    response.header(
        header(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none';"
                + " base-uri 'none'; frame-ancestors 'self'"));
  }

  public static List<Header> all() {
    return HEADERS;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (!request.prologue().uriPath().path().startsWith(REPOSITORY)) {
      HEADERS.forEach(response::header);
      if (https) {
        response.header(HTTPS_ONLY);
      }
    }
    chain.proceed();
  }

  private static Header header(String name, String value) {
    return HeaderValues.create(HeaderNames.create(name), value);
  }
}
