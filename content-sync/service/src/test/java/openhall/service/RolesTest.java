package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by people who have a role, on units and deeds that it does not give (O1, O14, W4). */
final class RolesTest extends InService {

  private static final Item OURS =
      SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20.00");
  private static final Item THEIRS =
      SampleItems.fees("nanhe/heping", "f-hukou", 1, "户口簿收费", "9.00");
  private static final String PAGE = "/items/nanhe.pingan/f-idcard";

  private String neighbour;

  @BeforeEach
  void draft() {
    running.put(OURS, 0, drafter);
    running.put(THEIRS, 0, drafter);
    neighbour = running.account(reviewer, "wang", "drafter@nanhe/heping", "unit-head@nanhe/heping");
  }

  @Test
  void aRoleHoldsInItsUnitAndBelowAndNowhereElse() {
    String street = running.account(reviewer, "sun", "drafter@nanhe/pingan");
    Item below = SampleItems.notice("nanhe/pingan/xinhua", "n-1", 1, "停水通知");
    Item above = SampleItems.notice("nanhe", "n-1", 1, "停水通知");
    Item besides = SampleItems.notice("nanhe/pinganli", "n-1", 1, "停水通知");
    assertThat(running.put(below, 0, street).statusCode()).isEqualTo(201);
    assertThat(running.put(above, 0, street).statusCode()).isEqualTo(403);
    assertThat(running.put(besides, 0, street).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit", "approve", "return", "withdraw"})
  void anotherUnitsItemIsNotMoved(String move) {
    running.postTo(Running.path(OURS) + "/submit", drafter, "");
    String reason = "{\"reason\":\"试试\"}";
    var refused = running.postTo(Running.path(OURS) + "/" + move, neighbour, reason);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    var form = new Browser(running, neighbour);
    assertThat(form.post(PAGE + "/" + move, Map.of("revision", "1", "reason", "试试")).statusCode())
        .isEqualTo(403);
    assertThat(running.get(Running.path(OURS), drafter).headers().firstValue("X-Openhall-State"))
        .hasValue("submitted");
  }

  @Test
  void anotherUnitsItemIsNeitherReadNorListedNorWritten() {
    var browser = new Browser(running, neighbour);
    for (String path : new String[] {PAGE, PAGE + "/diff", PAGE + "/edit"}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : new String[] {Running.path(OURS), Running.path(OURS) + "/diff"}) {
      assertThat(running.get(path, neighbour).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(browser.get("/items").body()).contains("户口簿收费").doesNotContain("居民身份证收费");
    assertThat(running.get("/api/v1/items?unit=nanhe.pingan", neighbour).body())
        .doesNotContain("f-idcard");
    assertThat(running.put(OURS, 1, neighbour).statusCode()).isEqualTo(403);
    assertThat(browser.post(PAGE + "/edit", Map.of("revision", "1")).statusCode()).isEqualTo(403);
  }

  @Test
  void anotherUnitsDraftsAreNotApprovedInBulk() {
    running.postTo("/api/v1/submissions", drafter, "");
    var approved = running.postTo("/api/v1/reviews", neighbour, "");
    assertThat(Running.json(approved).path("approved").asInt()).isEqualTo(1);
    assertThat(running.get(Running.path(OURS), drafter).headers().firstValue("X-Openhall-State"))
        .hasValue("submitted");
  }

  @Test
  void anImportBringsNothingIntoAnotherUnit() {
    var file =
        running
            .request("/api/v1/imports?unit=nanhe/heping&name=f.json", neighbour)
            .PUT(
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                    openhall.content.json.ItemJson.write(
                        SampleItems.notice("nanhe/pingan", "n-9", 1, "冒名通知"))));
    assertThat(running.send(file).statusCode()).isEqualTo(403);
    assertThat(running.get("/api/v1/items", drafter).body()).doesNotContain("n-9");
  }

  @Test
  void whoeverApprovesNowhereBringsNoSignature() {
    running.postTo(Running.path(OURS) + "/submit", drafter, "");
    running.postTo(Running.path(OURS) + "/approve", reviewer, "");
    var waiting = Running.json(running.get("/api/v1/approvals", reviewer)).path("waiting");
    String given = running.approval(waiting.get(0), openhall.trust.Duty.DEPARTMENT);
    String body = "{\"approvals\":[" + given + "]}";
    assertThat(running.postTo("/api/v1/approvals", neighbour, body).statusCode()).isEqualTo(403);
    assertThat(running.get("/api/v1/approvals", neighbour).body()).doesNotContain("f-idcard");
    assertThat(running.postTo("/api/v1/approvals", reviewer, body).statusCode()).isEqualTo(200);
  }

  @Test
  void aSupervisorSeesEverythingAndChangesNothing() {
    running.postTo(Running.path(OURS) + "/submit", drafter, "");
    String supervisor = running.account(reviewer, "zhou", "supervisor");
    var browser = new Browser(running, supervisor);
    for (String path :
        new String[] {
          "/items", PAGE, PAGE + "/diff", "/release", "/audit", "/accounts", "/accounts/li"
        }) {
      var page = browser.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body().split("method=\"post\"", -1))
          .as("%s: forms beside the one that signs out", path)
          .hasSize(2);
    }
    for (String form :
        new String[] {
          PAGE + "/submit",
          PAGE + "/reopen",
          PAGE + "/approve",
          PAGE + "/return",
          PAGE + "/withdraw",
          PAGE + "/edit",
          "/release",
          "/accounts",
          "/accounts/li/grant",
          "/accounts/li/withdraw",
          "/accounts/li/link",
          "/accounts/li/disable",
          "/accounts/li/enable",
          "/units"
        }) {
      var refused = browser.post(form, Map.of("revision", "1", "reason", "x", "seen", "on"));
      assertThat(refused.statusCode()).as(form).isEqualTo(403);
    }
    for (String move :
        new String[] {
          Running.path(OURS) + "/submit",
          Running.path(OURS) + "/approve",
          Running.path(OURS) + "/return",
          Running.path(OURS) + "/withdraw",
          "/api/v1/submissions",
          "/api/v1/reviews",
          "/api/v1/releases",
          "/api/v1/accounts"
        }) {
      assertThat(running.postTo(move, supervisor, "{\"reason\":\"x\"}").statusCode())
          .as(move)
          .isEqualTo(403);
    }
    assertThat(running.put(OURS, 1, supervisor).statusCode()).isEqualTo(403);
  }

  @Test
  void aRoleThatIsOverOrTakenAwayGivesNothingAtOnce() {
    var office = new Browser(running, reviewer);
    office.post(
        "/accounts/wang/grant",
        Map.of("role", "drafter", "scope", "nanhe/heping", "until", "2026-12-31"));
    String until = running.token("wang", Running.PASSWORD);
    assertThat(running.put(THEIRS, 1, until).statusCode()).isEqualTo(200);
    office.post("/accounts/wang/withdraw", Map.of("role", "drafter", "scope", "nanhe/heping"));
    assertThat(running.put(THEIRS, 2, until).statusCode()).isEqualTo(401);
    String after = running.token("wang", Running.PASSWORD);
    assertThat(running.put(THEIRS, 2, after).statusCode()).isEqualTo(403);
  }

  @Test
  void aDatedRoleEndsWithItsLastDay() {
    new Browser(running, reviewer)
        .post(
            "/accounts/wang/grant",
            Map.of("role", "drafter", "scope", "nanhe", "until", today().toString()));
    String token = running.token("wang", Running.PASSWORD);
    Item notice = SampleItems.notice("nanhe", "n-1", 1, "停水通知");
    assertThat(running.put(notice, 0, token).statusCode()).isEqualTo(201);
    running.clock().advance(java.time.Duration.ofDays(1));
    String tomorrow = running.token("wang", Running.PASSWORD);
    assertThat(running.put(notice, 1, tomorrow).statusCode()).isEqualTo(403);
  }

  @Test
  void aStreetsOperatorDoesNotSeeWhoWorksInAnotherStreet() {
    running.account(reviewer, "sunqi", "drafter@nanhe/pingan");
    String operator = running.account(reviewer, "wu", "operator@nanhe/heping");
    var office = new Browser(running, operator);
    assertThat(office.get("/accounts").body()).contains("wang").doesNotContain("sunqi");
    assertThat(office.get("/accounts/sunqi").statusCode()).isEqualTo(403);
    assertThat(running.get("/api/v1/accounts", operator).body())
        .contains("wang")
        .doesNotContain("sunqi");
  }

  @Test
  void aStreetsOperatorReachesNobodyAbove() {
    String operator = running.account(reviewer, "wu", "operator@nanhe/heping");
    var office = new Browser(running, operator);
    Map<String, String> theirs = Map.of("role", "drafter", "scope", "nanhe/heping");
    assertThat(office.post("/accounts/wang/grant", theirs).statusCode()).isEqualTo(303);
    for (String scope : new String[] {"*", "nanhe", "nanhe/pingan"}) {
      Map<String, String> post = Map.of("role", "unit-head", "scope", scope);
      assertThat(office.post("/accounts/wang/grant", post).statusCode()).as(scope).isEqualTo(403);
    }
    for (String act : new String[] {"link", "disable", "enable"}) {
      assertThat(office.post("/accounts/zhang/" + act, Map.of()).statusCode())
          .as(act)
          .isEqualTo(403);
      assertThat(office.post("/accounts/li/" + act, Map.of()).statusCode()).as(act).isEqualTo(403);
    }
    Map<String, String> own = Map.of("role", "unit-head", "scope", "nanhe/heping");
    assertThat(office.post("/accounts/wu/grant", own).statusCode()).isEqualTo(409);
    Map<String, String> above = Map.of("id", "nanhe", "name", "另一个区");
    assertThat(office.post("/units", above).statusCode()).isEqualTo(403);
  }

  private java.time.LocalDate today() {
    return java.time.LocalDate.ofInstant(
        running.clock().instant(), java.time.ZoneId.of("Asia/Shanghai"));
  }
}
