package openhall.accounts;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Tells who sends a request, and whether he may: by a bearer token, or by the console's cookie. A
 * cookie travels by itself, so what it changes must come from our own page: same origin, and the
 * form's token.
 *
 * <p>An address that names a unit is asked about in that unit, whoever handles it: no handler can
 * forget to (W4, O14).
 */
public final class Guard {

  private static final String BEARER = "Bearer ";
  private static final String FORM_TOKEN = "_token";
  private static final String UNIT = "unit";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
  private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD);

  private final Sessions sessions;
  private final Cookies cookies;
  private final boolean secure;

  /**
   * @param secure whether people reach the service by https, so that the cookie never leaves it
   */
  public Guard(Sessions sessions, boolean secure) {
    this.sessions = sessions;
    this.cookies = new Cookies(secure);
    this.secure = secure;
  }

  /** Who sends this REST request; refuses strangers, forgeries and those without any such right. */
  public Account require(ServerRequest request, Right... anyOf) {
    return allowed(request, session(request), anyOf).account();
  }

  /** The session of a REST request; refuses strangers and forgeries. */
  public Session session(ServerRequest request) {
    Optional<String> bearer = bearer(request);
    if (bearer.isPresent()) {
      return sessions.find(bearer.get()).orElseThrow(Guard::notSignedIn);
    }
    Session session = signedIn(request).orElseThrow(Guard::notSignedIn);
    if (!SAFE.contains(request.prologue().method())) {
      checkForgery(request, session, request.headers().first(HeaderNames.create("X-Form-Token")));
    }
    return session;
  }

  /** The session of the console's cookie. */
  public Optional<Session> signedIn(ServerRequest request) {
    return cookies.session(request).flatMap(sessions::find);
  }

  /** The session of a console page that is looked at; refuses strangers and those who may not. */
  public Session looking(ServerRequest request, Right... anyOf) {
    return allowed(request, signedIn(request).orElseThrow(Guard::notSignedIn), anyOf);
  }

  /** The session of a submitted console form; refuses strangers, forgeries, and as above. */
  public Session submitted(ServerRequest request, Form form, Right... anyOf) {
    Session session = signedIn(request).orElseThrow(Guard::notSignedIn);
    checkForgery(request, session, Optional.of(form.exact(FORM_TOKEN)));
    return allowed(request, session, anyOf);
  }

  /** Refuses who may do none of that in the unit; for units that stand in a body. */
  public static void check(Account account, UnitId unit, Right... anyOf) {
    if (Arrays.stream(anyOf).noneMatch(right -> account.may(right, unit))) {
      throw new Refused(Refusal.NOT_ALLOWED, "您在 " + unit + " 没有权限：" + labels(anyOf));
    }
  }

  /** Hands the session to the browser. */
  public void signIn(ServerResponse response, Session session) {
    cookies.session(response, session.token(), Session.LONGEST);
  }

  public void signOut(ServerResponse response, Session session) {
    sessions.signOut(session);
    cookies.session(response, "", Duration.ZERO);
    // "cookies" would sign people out of the office's other systems under the same domain, and
    // "storage" would take their signing keys
    response.header("Clear-Site-Data", "\"cache\"");
  }

  /** Has the browser keep a secret until its reader is back from the directory. */
  public void keep(ServerResponse response, String secret) {
    cookies.errand(response, secret, Federation.PATIENCE);
  }

  /** That secret, or nothing; the browser need not keep it any longer. */
  public String kept(ServerRequest request, ServerResponse response) {
    cookies.errand(response, "", Duration.ZERO);
    return cookies.errand(request).orElse("");
  }

  /** The address under which the sender of this request reaches the service. */
  public String here(ServerRequest request) {
    String host = request.headers().first(HeaderNames.HOST).orElse("");
    return (secure ? "https://" : "http://") + host;
  }

  /** From where a request comes; of a proxy on this machine the address that it tells. */
  public static Client client(ServerRequest request) {
    String peer = request.remotePeer().host();
    Optional<String> told = request.headers().first(HeaderNames.X_FORWARDED_FOR);
    String address =
        told.filter(_ -> LOOPBACK.contains(peer))
            .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
            .orElse(peer);
    return Client.of(address, request.headers().first(HeaderNames.USER_AGENT).orElse(""));
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

  private static Session allowed(ServerRequest request, Session session, Right... anyOf) {
    Account account = session.account();
    var unit = request.path().pathParameters().first(UNIT).asOptional().map(Guard::unit);
    if (unit.isPresent()) {
      check(account, unit.get(), anyOf.length == 0 ? new Right[] {Right.READ} : anyOf);
    } else if (anyOf.length > 0 && Arrays.stream(anyOf).noneMatch(account::may)) {
      throw new Refused(Refusal.NOT_ALLOWED, "需要权限：" + labels(anyOf));
    }
    return session;
  }

  private static UnitId unit(String written) {
    try {
      return new UnitId(written.replace('.', '/'));
    } catch (InvalidContent e) {
      throw new Refused(Refusal.NOT_FOUND, "没有这个单位");
    }
  }

  private static String labels(Right... rights) {
    return Arrays.stream(rights).map(Right::label).collect(Collectors.joining("或"));
  }

  private static Optional<String> bearer(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.AUTHORIZATION)
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  private static Refused notSignedIn() {
    return new Refused(Refusal.NOT_SIGNED_IN, "登录已过期或尚未登录");
  }
}
