package openhall.accounts;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Tells who sends a request: by a bearer token, or by the console's cookie. A cookie travels by
 * itself, so what it changes must come from our own page: same origin, and the form's token.
 */
public final class Guard {

  private static final String COOKIE = "openhall";
  private static final String BEARER = "Bearer ";
  private static final String FORM_TOKEN = "_token";
  private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD);

  private final Accounts accounts;
  private final boolean secure;

  /**
   * @param secure whether people reach the service by https, so that the cookie never leaves it
   */
  public Guard(Accounts accounts, boolean secure) {
    this.accounts = accounts;
    this.secure = secure;
  }

  /** Who sends this REST request; refuses strangers, forgeries and those without any such role. */
  public Account require(ServerRequest request, Role... anyOf) {
    return allowed(session(request), anyOf);
  }

  /** The session of a REST request; refuses strangers and forgeries. */
  public Session session(ServerRequest request) {
    Optional<String> bearer = bearer(request);
    if (bearer.isPresent()) {
      return accounts.session(bearer.get()).orElseThrow(Guard::notSignedIn);
    }
    Session session = signedIn(request).orElseThrow(Guard::notSignedIn);
    if (!SAFE.contains(request.prologue().method())) {
      checkForgery(request, session, request.headers().first(HeaderNames.create("X-Form-Token")));
    }
    return session;
  }

  /** The session of the console's cookie. */
  public Optional<Session> signedIn(ServerRequest request) {
    return request.headers().cookies().first(COOKIE).asOptional().flatMap(accounts::session);
  }

  /** The session of a submitted console form; refuses strangers and forgeries. */
  public Session submitted(ServerRequest request, Form form, Role... anyOf) {
    Session session = signedIn(request).orElseThrow(Guard::notSignedIn);
    checkForgery(request, session, Optional.of(form.exact(FORM_TOKEN)));
    allowed(session, anyOf);
    return session;
  }

  /** Hands the session to the browser. */
  public void signIn(ServerResponse response, Session session) {
    response.headers().addCookie(cookie(session.token(), Accounts.SESSION));
  }

  public void signOut(ServerResponse response, Session session) {
    accounts.signOut(session);
    response.headers().addCookie(cookie("", Duration.ZERO));
  }

  /** The address under which the sender of this request reaches the service. */
  public String here(ServerRequest request) {
    String host = request.headers().first(HeaderNames.HOST).orElse("");
    return (secure ? "https://" : "http://") + host;
  }

  /** Where a request comes from, for slowing down guesses. */
  public static String address(ServerRequest request) {
    return request.remotePeer().host();
  }

  /** Refuses a form that another site's page has sent. */
  public static void checkOrigin(ServerRequest request) {
    Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
    String host = request.headers().first(HeaderNames.HOST).orElse("");
    boolean ours =
        origin.isPresent()
            ? isOf(origin.get(), host)
            : request
                .headers()
                .first(HeaderNames.create("Sec-Fetch-Site"))
                .filter("same-origin"::equals)
                .isPresent();
    if (!ours) {
      throw new Refused(Refusal.FORGED, "请在本系统的页面上操作");
    }
  }

  private static void checkForgery(
      ServerRequest request, Session session, Optional<String> formToken) {
    checkOrigin(request);
    if (formToken.filter(token -> Secrets.same(token, session.formToken())).isEmpty()) {
      throw new Refused(Refusal.FORGED, "页面已经过期，请刷新后再试");
    }
  }

  private static boolean isOf(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Account allowed(Session session, Role... anyOf) {
    Account account = session.account();
    if (anyOf.length > 0 && Arrays.stream(anyOf).noneMatch(account::has)) {
      throw new Refused(
          Refusal.NOT_ALLOWED,
          "需要角色：" + String.join("、", Arrays.stream(anyOf).map(Role::label).toArray(String[]::new)));
    }
    return account;
  }

  private static Optional<String> bearer(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.AUTHORIZATION)
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  private SetCookie cookie(String value, Duration lasts) {
    return SetCookie.builder(COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SetCookie.SameSite.STRICT)
        .maxAge(lasts)
        .build();
  }

  private static Refused notSignedIn() {
    return new Refused(Refusal.NOT_SIGNED_IN, "登录已过期或尚未登录");
  }
}
