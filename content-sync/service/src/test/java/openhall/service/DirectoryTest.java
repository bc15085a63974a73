package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import openhall.accounts.Federation;
import openhall.accounts.oidc.OidcClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks on signing in by the office's directory, over real sockets to a provider of our own. */
final class DirectoryTest {

  private static final String BACK = "/signin/directory/back";

  @TempDir private Path dir;
  private OidcProvider provider;
  private Running running;
  private String li;

  /** Somebody sent to the directory: where to, and what his browser keeps. */
  private record Sent(URI to, String cookie) {}

  @BeforeEach
  void start() {
    provider = new OidcProvider();
    running = new Running(Settings.local(dir, 0).withDirectory(provider.client()));
    li = running.account(running.admin(), "li", "drafter");
    provider.signIn("person-1");
  }

  @AfterEach
  void stop() {
    running.close();
    provider.close();
  }

  @Test
  void letsInWhoHasBoundHisAccount() {
    bind();
    Sent sent = send("/signin/directory?next=/audit");
    HttpResponse<String> back = back(answer(sent), sent.cookie());
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(back.body()).contains("url=/audit");
    assertThat(cookies(back)).anyMatch(each -> each.startsWith("openhall=") && each.length() > 40);
    assertThat(new Browser(running, session(back)).get("/me").body()).contains("已绑定", "<b>li</b>");
  }

  @Test
  void nobodyGetsInByMerelyBeingInTheDirectory() {
    Sent sent = send("/signin/directory");
    assertRefused(back(answer(sent), sent.cookie()), 403);
    provider.signIn("li");
    Sent sameName = send("/signin/directory");
    assertRefused(back(answer(sameName), sameName.cookie()), 403);
  }

  @Test
  void aDisabledAccountStaysOut() {
    bind();
    new Browser(running, running.token("zhang", Running.PASSWORD))
        .post("/accounts/li/disable", Map.of());
    Sent sent = send("/signin/directory");
    assertRefused(back(answer(sent), sent.cookie()), 403);
  }

  @Test
  void anUnboundAccountStaysOut() {
    bind();
    new Browser(running, li).post("/me/directory/unbind", Map.of());
    Sent sent = send("/signin/directory");
    assertRefused(back(answer(sent), sent.cookie()), 403);
  }

  @Test
  void onePersonHasOneAccount() {
    bind();
    String wang = running.account(running.token("zhang", Running.PASSWORD), "wang", "drafter");
    Sent sent = sent(new Browser(running, wang).post("/me/directory/bind", Map.of()));
    assertRefused(back(answer(sent), sent.cookie()), 409);
  }

  @Test
  void anAnswerCountsOnce() {
    bind();
    Sent sent = send("/signin/directory");
    String answer = answer(sent);
    assertThat(back(answer, sent.cookie()).statusCode()).isEqualTo(200);
    assertRefused(back(answer, sent.cookie()), 403);
  }

  @Test
  void anAnswerCountsOnlyInTheBrowserThatAsked() {
    bind();
    Sent thiefs = send("/signin/directory");
    Sent victims = send("/signin/directory");
    assertRefused(back(answer(thiefs), victims.cookie()), 403);
    assertRefused(back(answer(victims), ""), 403);
  }

  @Test
  void anAnswerCountsForTenMinutes() {
    bind();
    Sent sent = send("/signin/directory");
    String answer = answer(sent);
    running.clock().advance(Federation.PATIENCE);
    assertRefused(back(answer, sent.cookie()), 403);
  }

  @Test
  void aCodeOfAnotherErrandIsRefused() {
    bind();
    Sent thiefs = send("/signin/directory");
    Sent victims = send("/signin/directory");
    String code = answer(thiefs).replaceFirst(".*code=([^&]*).*", "$1");
    String mixed = answer(victims).replaceFirst("code=[^&]*", "code=" + code);
    assertRefused(back(mixed, victims.cookie()), 403);
  }

  static Stream<UnaryOperator<JWTClaimsSet.Builder>> lies() {
    return Stream.of(
        claims -> claims.audience("another service"),
        claims -> claims.issuer("https://another.example"),
        claims -> claims.claim("nonce", "another"),
        claims -> new JWTClaimsSet.Builder(claims.build()).claim("nonce", null),
        claims -> claims.expirationTime(Date.from(Instant.parse("2001-01-01T00:00:00Z"))));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void whatIsSwornToForSomethingElseIsRefused(UnaryOperator<JWTClaimsSet.Builder> lie) {
    bind();
    provider.bend(lie);
    Sent sent = send("/signin/directory");
    assertRefused(back(answer(sent), sent.cookie()), 403);
  }

  @Test
  void whatAnotherKeyHasSignedIsRefused() {
    bind();
    provider.signWithAForeignKey();
    Sent sent = send("/signin/directory");
    assertRefused(back(answer(sent), sent.cookie()), 403);
  }

  @Test
  void withoutTheDirectoryPasswordsStillWork() {
    provider.close();
    assertThat(running.get("/signin/directory", "").statusCode()).isEqualTo(503);
    assertThat(running.signIn("li", Running.PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void aDirectoryWithoutEncryptionIsRefused() {
    URI plain = URI.create("http://directory.example");
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> new OidcClient(plain, "openhall", "secret"));
  }

  private void bind() {
    Sent sent = sent(new Browser(running, li).post("/me/directory/bind", Map.of()));
    HttpResponse<String> back = back(answer(sent), sent.cookie());
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
  }

  private Sent send(String path) {
    return sent(running.get(path, ""));
  }

  private static Sent sent(HttpResponse<String> page) {
    Matcher to = Pattern.compile("content=\"0; url=([^\"]+)\"").matcher(page.body());
    assertThat(to.find()).as(page.body()).isTrue();
    String cookie =
        cookies(page).stream()
            .filter(each -> each.startsWith("openhall-errand="))
            .findFirst()
            .orElseThrow();
    return new Sent(
        URI.create(to.group(1).replace("&amp;", "&")), cookie.substring(0, cookie.indexOf(';')));
  }

  /** What the provider has the browser come back with. */
  private String answer(Sent sent) {
    HttpResponse<String> redirect = running.send(HttpRequest.newBuilder(sent.to()));
    URI answer = URI.create(redirect.headers().firstValue("Location").orElseThrow());
    assertThat(answer.getPath()).isEqualTo(BACK);
    return BACK + "?" + answer.getRawQuery();
  }

  private HttpResponse<String> back(String answer, String cookie) {
    HttpRequest.Builder request = running.request(answer, "");
    return running.send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
  }

  private static String session(HttpResponse<String> back) {
    return cookies(back).stream()
        .filter(each -> each.startsWith("openhall="))
        .findFirst()
        .orElseThrow()
        .replaceFirst("^openhall=([^;]*);.*", "$1");
  }

  private static List<String> cookies(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie");
  }

  private static void assertRefused(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(cookies(response)).noneMatch(each -> each.startsWith("openhall="));
  }
}
