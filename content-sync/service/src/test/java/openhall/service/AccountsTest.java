package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks by those who were shut out, and on the links that let people in. */
final class AccountsTest {

  private static final String CHOSEN = "another horse battery";

  @TempDir private Path dir;
  private Running running;
  private String admin;
  private String li;
  private Browser office;

  @BeforeEach
  void start() {
    running = new Running(dir);
    admin = running.admin();
    li = running.account(admin, "li", "drafter");
    office = new Browser(running, admin);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void aDisabledAccountsSessionsAreRefusedAtOnce() {
    String second = running.token("li", Running.PASSWORD);
    assertThat(press("li", "disable")).isEqualTo(303);
    for (String session : new String[] {li, second}) {
      assertThat(running.get("/api/v1/items", session).statusCode()).isEqualTo(401);
      assertThat(new Browser(running, session).get("/items").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void aDisabledAccountCannotSignInEvenWithTheRightPassword() {
    press("li", "disable");
    assertThat(running.signIn("li", Running.PASSWORD).statusCode()).isEqualTo(403);
    assertThat(running.signIn("li", "wrong guess").statusCode()).isEqualTo(401);
  }

  @Test
  void enablingAgainDoesNotBringOldSessionsBack() {
    press("li", "disable");
    press("li", "enable");
    assertThat(running.get("/api/v1/items", li).statusCode()).isEqualTo(401);
    assertThat(running.signIn("li", Running.PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void nobodyShutsHimselfOut() {
    assertThat(press("zhang", "disable")).isEqualTo(409);
    assertThat(running.get("/api/v1/items", admin).statusCode()).isEqualTo(200);
  }

  @Test
  void onlyAnAdministratorDisablesResetsOrLooks() {
    var drafter = new Browser(running, li);
    for (String act : new String[] {"disable", "enable", "link", "grant", "withdraw"}) {
      assertThat(drafter.post("/accounts/zhang/" + act, Map.of()).statusCode()).isEqualTo(403);
    }
    assertThat(drafter.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(running.signIn("zhang", Running.PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void aLinkSetsThePasswordOnceAndEndsOldSessions() {
    String token = link("li");
    assertThat(choose(token, CHOSEN)).isEqualTo(303);
    assertThat(running.signIn("li", CHOSEN).statusCode()).isEqualTo(201);
    assertThat(running.signIn("li", Running.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(running.get("/api/v1/items", li).statusCode()).isEqualTo(401);
    assertThat(choose(token, "a third long password")).isEqualTo(403);
    assertThat(stranger().get("/password?token=" + token).statusCode()).isEqualTo(403);
    assertThat(running.signIn("li", CHOSEN).statusCode()).isEqualTo(201);
  }

  @Test
  void lookingAtALinkDoesNotUseItUp() {
    String token = link("li");
    assertThat(stranger().get("/password?token=" + token).body()).contains("<b>li</b>");
    assertThat(choose(token, "short")).isEqualTo(400);
    assertThat(choose(token, CHOSEN)).isEqualTo(303);
  }

  @Test
  void aLinkExpiresAfterADay() {
    String token = link("li");
    running.clock().advance(Duration.ofHours(24));
    assertThat(stranger().get("/password?token=" + token).statusCode()).isEqualTo(403);
    assertThat(choose(token, CHOSEN)).isEqualTo(403);
    assertThat(running.signIn("li", CHOSEN).statusCode()).isEqualTo(401);
  }

  @Test
  void aNewerLinkReplacesTheOlder() {
    String older = link("li");
    String newer = link("li");
    assertThat(choose(older, CHOSEN)).isEqualTo(403);
    assertThat(choose(newer, CHOSEN)).isEqualTo(303);
  }

  @Test
  void disablingEndsTheLinkToo() {
    String token = link("li");
    press("li", "disable");
    assertThat(choose(token, CHOSEN)).isEqualTo(403);
    press("li", "enable");
    assertThat(choose(token, CHOSEN)).isEqualTo(403);
  }

  @Test
  void refusesGuessedLinksAndFormsFromOtherSites() {
    assertThat(choose("", CHOSEN)).isEqualTo(403);
    assertThat(choose("guess", CHOSEN)).isEqualTo(403);
    Map<String, String> fields = Map.of("token", link("li"), "password", CHOSEN);
    assertThat(stranger().post("/password", fields, "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(running.signIn("li", CHOSEN).statusCode()).isEqualTo(401);
  }

  @Test
  void aNewAccountHasNoPasswordUntilItsOwnerChoosesOne() {
    var made =
        office.post(
            "/accounts",
            Map.of("account", "chen", "name", "陈", "role", "unit-head", "scope", "nanhe"));
    assertThat(made.statusCode()).isEqualTo(200);
    for (String guess : new String[] {"", "chen", "password", "123456"}) {
      assertThat(running.signIn("chen", guess).statusCode()).isIn(400, 401);
    }
    assertThat(choose(token(made.body()), CHOSEN)).isEqualTo(303);
    running.clock().advance(Duration.ofMinutes(1));
    assertThat(running.signIn("chen", CHOSEN).statusCode()).isEqualTo(201);
  }

  @Test
  void allOfItIsInTheAuditChainWithoutAnySecret() {
    String token = link("li");
    choose(token, CHOSEN);
    press("li", "disable");
    press("li", "enable");
    try (Database database = Settings.local(dir, 0).openDatabase()) {
      List<AuditEvent> events =
          database.read(t -> t.audit().newest(7)).stream().map(AuditEntry::event).toList();
      assertThat(events.reversed())
          .containsExactly(
              AuditEvent.general("zhang", "password-link", "li"),
              AuditEvent.general("li", "set-password", "li"),
              AuditEvent.general("li", "end-sessions", "li"),
              AuditEvent.general("li", "sign-in", "password 127.0.0.1 程序"),
              AuditEvent.general("zhang", "disable-account", "li"),
              AuditEvent.general("zhang", "end-sessions", "li"),
              AuditEvent.general("zhang", "enable-account", "li"));
      assertThat(new AuditChain(database).verify()).isInstanceOf(AuditVerdict.Intact.class);
    }
  }

  private int press(String account, String act) {
    return office.post("/accounts/" + account + "/" + act, Map.of()).statusCode();
  }

  private String link(String account) {
    var made = office.post("/accounts/" + account + "/link", Map.of());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    return token(made.body());
  }

  private static String token(String page) {
    String before = "/password?token=";
    int start = page.indexOf(before) + before.length();
    return page.substring(start, page.indexOf('"', start));
  }

  private int choose(String token, String password) {
    Map<String, String> fields = Map.of("token", token, "password", password);
    return stranger().post("/password", fields, running.service().url()).statusCode();
  }

  private Browser stranger() {
    return new Browser(running, "");
  }
}
