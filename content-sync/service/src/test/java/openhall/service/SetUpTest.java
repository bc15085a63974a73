package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SetUpTest {

  private static final String SET_UP = "/api/v1/setup";

  @TempDir private Path dir;
  private Running running;

  @BeforeEach
  void start() {
    running = new Running(dir);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void knowsNoDefaultPassword() {
    for (String password : new String[] {"admin", "password", "openhall", "123456"}) {
      assertThat(running.signIn("admin", password).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void makesTheFirstAccountOnlyOnce() {
    String token = running.setUpToken();
    assertThat(setUp(token, "zhang", Running.PASSWORD)).isEqualTo(201);
    assertThat(setUp(token, "mallory", Running.PASSWORD)).isEqualTo(403);
    assertThat(running.service().setUpLink()).isEmpty();
    assertThat(running.signIn("mallory", Running.PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesAnyOtherToken() {
    assertThat(setUp("guess", "mallory", Running.PASSWORD)).isEqualTo(403);
    assertThat(running.service().setUpLink()).isPresent();
  }

  @Test
  void refusesAShortPassword() {
    assertThat(setUp(running.setUpToken(), "zhang", "short")).isEqualTo(400);
    assertThat(running.service().setUpLink()).isPresent();
  }

  @Test
  void slowsDownGuessingEvenBeforeTheRightPassword() {
    running.admin();
    for (int i = 0; i < 5; i++) {
      assertThat(running.signIn("zhang", "wrong guess").statusCode()).isEqualTo(401);
    }
    var refused = running.signIn("zhang", Running.PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Running.json(refused).path("code").asString()).isEqualTo("too-many");
    running.clock().advance(java.time.Duration.ofMinutes(1));
    assertThat(running.signIn("zhang", Running.PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void behindAProxyOneGuesserDoesNotShutTheOthersOut() {
    running.admin();
    for (int i = 0; i < 40; i++) {
      int status = signInFrom("10.0.0.66", "nobody" + i, "wrong guess");
      assertThat(status).isEqualTo(i < 30 ? 401 : 429);
    }
    assertThat(signInFrom("10.0.0.7", "zhang", Running.PASSWORD)).isEqualTo(201);
    // what a guesser writes there himself stands before what the proxy adds
    assertThat(signInFrom("10.0.0.7, 10.0.0.66", "zhang", Running.PASSWORD)).isEqualTo(429);
  }

  private int signInFrom(String forwardedFor, String account, String password) {
    var request =
        running
            .request("/api/v1/sessions", "")
            .header("X-Forwarded-For", forwardedFor)
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    """
                    {"account":"%s","password":"%s"}\
                    """
                        .formatted(account, password)));
    return running.send(request).statusCode();
  }

  @Test
  void aPlantedSessionIsNotTakenOver() {
    String planted = running.admin();
    var form =
        running
            .request("/signin", "")
            .header("Cookie", "openhall=" + planted)
            .header("Origin", running.service().url())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "account=zhang&password=" + Running.PASSWORD.replace(" ", "+")));
    assertThat(running.send(form).headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("openhall=")
        .doesNotContain(planted);
  }

  @Test
  void endsASessionAfterTwelveHoursOrBySigningOut() {
    String token = running.admin();
    assertThat(running.get("/api/v1/items", token).statusCode()).isEqualTo(200);
    assertThat(running.send(running.request("/api/v1/sessions", token).DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(running.get("/api/v1/items", token).statusCode()).isEqualTo(401);
    String second = running.token("zhang", Running.PASSWORD);
    for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      assertThat(running.get("/api/v1/items", second).statusCode())
          .as("%d", minutes)
          .isEqualTo(200);
      running.clock().advance(java.time.Duration.ofMinutes(20));
    }
    running.clock().advance(java.time.Duration.ofMinutes(20));
    assertThat(running.get("/api/v1/items", second).statusCode()).isEqualTo(401);
  }

  @Test
  void endsASessionThatIsSilentForHalfAnHour() {
    String token = running.admin();
    running.clock().advance(java.time.Duration.ofMinutes(29));
    assertThat(running.get("/api/v1/items", token).statusCode()).isEqualTo(200);
    running.clock().advance(java.time.Duration.ofMinutes(30));
    assertThat(running.get("/api/v1/items", token).statusCode()).isEqualTo(401);
  }

  @Test
  void letsOnlyAnAdministratorAddAccounts() {
    String admin = running.admin();
    String drafter = running.account(admin, "li", "drafter");
    var refused =
        running.postTo(
            "/api/v1/accounts",
            drafter,
            """
            {"account":"x","name":"x","password":"long enough pass","memberships":[{"role":"operator","unit":"*"}]}\
            """);
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  private int setUp(String token, String account, String password) {
    return running
        .postTo(
            SET_UP,
            "",
            """
            {"token":"%s","account":"%s","name":"张","password":"%s"}\
            """
                .formatted(token, account, password))
        .statusCode();
  }
}
