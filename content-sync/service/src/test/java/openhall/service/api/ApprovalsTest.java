package openhall.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.publication.signer.Appointing;
import openhall.publication.signer.Appointment;
import openhall.publication.signer.KeyKind;
import openhall.publication.signer.Keys;
import openhall.publication.signer.Person;
import openhall.service.Running;
import openhall.testkit.SampleItems;
import openhall.trust.Approval;
import openhall.trust.Duty;
import openhall.trust.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** At the door for signatures, with those whom it must not let in. */
final class ApprovalsTest {

  private static final UnitId DISTRICT = new UnitId("nanhe");
  private static final UnitId STREET = new UnitId("nanhe/pingan");

  @TempDir private Path dir;
  private Running running;
  private String admin;
  private String drafter;

  @BeforeEach
  void start() {
    running = new Running(dir);
    admin = running.admin();
    drafter = running.account(admin, "li", "drafter");
    pass(SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "20.00"), 0);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void tellsWhatWaitsForWhomWithTheExactBytes() {
    JsonNode waiting = waiting("?duty=secrecy-review").path(0);
    assertThat(waiting.path("id").asString()).isEqualTo("f-a");
    assertThat(waiting.path("title").asString()).isEqualTo("居民身份证收费");
    assertThat(waiting.path("document").asString()).startsWith("{\"catalogue\":").contains("20.00");
    assertThat(waiting.path("lacking")).hasSize(3);
    assertThat(waiting.path("lacking").path(1).path("words").asString())
        .startsWith("还缺“保密审查”签名 1 个");
    running.sign(admin, Duty.SECRECY_REVIEW);
    assertThat(waiting("?duty=secrecy-review")).isEmpty();
    assertThat(waiting("?unit=nanhe").path(0).path("given")).hasSize(1);
    assertThat(waiting("?unit=nanhe.pingan")).isEmpty();
  }

  @Test
  void tellsHowItDiffersFromWhatThePublicSees() {
    running.signAll(admin);
    running.postTo("/api/v1/releases", admin, "");
    pass(SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "40.00"), 1);
    JsonNode waiting = waiting("").path(0);
    assertThat(waiting.path("changes").findValuesAsString("after")).contains("40.00");
    assertThat(waiting.path("shown").asString()).contains("\"approvals\":[{", "20.00");
  }

  @Test
  void refusesASignatureOverOtherWords() {
    Signer signer = running.desk().in(DISTRICT, Duty.RELEASE);
    String document = waiting("").path(0).path("document").asString();
    refused(
        approval("nanhe", 1, Approval.by(signer, "release", bytes(document.replace("20", "10")))),
        "签名与第 1 版的内容不符");
  }

  @Test
  void refusesAKeyThatHasAnotherDuty() {
    Signer signer = running.desk().in(DISTRICT, Duty.DEPARTMENT);
    refused(approval("nanhe", 1, Approval.by(signer, "release", document())), "不能签“发布”");
  }

  @Test
  void refusesAKeyThatTheUnitDoesNotName() {
    Signer foreign = running.desk().in(STREET, Duty.RELEASE);
    refused(approval("nanhe", 1, Approval.by(foreign, "release", document())), "不在单位 nanhe 的授权文件里");
  }

  @Test
  void refusesASignatureForTheSameItemOfAnotherUnit() {
    Signer signer = running.desk().in(DISTRICT, Duty.RELEASE);
    refused(approval("nanhe/pingan", 1, Approval.by(signer, "release", document())), "没有这个条目");
  }

  @Test
  void refusesASupersededRevision() {
    Signer signer = running.desk().in(DISTRICT, Duty.RELEASE);
    Approval late = Approval.by(signer, "release", document());
    pass(SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "40.00"), 1);
    refused(approval("nanhe", 1, late), "第 1 版已被取代，最新的是第 2 版");
    refused(approval("nanhe", 2, late), "签名与第 2 版的内容不符");
  }

  @Test
  void refusesWhatReviewHasNotPassed() {
    running.put(SampleItems.fees("nanhe", "f-b", 1, "另一项收费", "5.00"), 0, drafter);
    String body =
        approval(
                "nanhe",
                1,
                Approval.by(running.desk().in(DISTRICT, Duty.RELEASE), "release", document()))
            .replace("f-a", "f-b");
    refused(body, "第 1 版草稿，不能签名");
  }

  @Test
  void refusesEverythingIfOneIsBad() {
    Signer signer = running.desk().in(DISTRICT, Duty.RELEASE);
    Approval good = Approval.by(signer, "release", document());
    String bad = approval("nanhe", 7, good);
    refused(approval("nanhe", 1, good) + "," + bad, "没有第 7 版");
    assertThat(waiting("").path(0).path("given")).isEmpty();
  }

  @Test
  void takesANewAuthorityAndNamesWhatItUncovers() {
    running.signAll(admin);
    running.postTo("/api/v1/releases", admin, "");
    Path keys = dir.resolve("keys");
    var appointed = Person.make(dir.resolve("new.key"), KeyKind.ED25519);
    var duties = new EnumMap<Duty, Appointment>(Duty.class);
    duties.put(Duty.SECRECY_REVIEW, new Appointment(Map.of(appointed, "新保密岗"), 1));
    new Appointing(keys, DISTRICT)
        .write(
            duties,
            List.of(keys.resolve("offline/targets-1.key"), keys.resolve("offline/targets-2.key")));
    byte[] file = Keys.load(keys).authorities().getFirst();

    assertThat(put("nanhe.pingan", file).statusCode()).isEqualTo(422);
    assertThat(put("nanhe", file).statusCode()).isEqualTo(200);
    JsonNode release = Running.json(running.postTo("/api/v1/releases", admin, ""));
    assertThat(release.path("removed").asInt()).isEqualTo(1);
    assertThat(release.path("held").path(0).path("reason").asString())
        .contains("授权变更后签名不再齐全", "还缺“保密审查”签名 1 个");

    var signer = Person.read(dir.resolve("new.key"), List.of(appointed)).orElseThrow();
    assertThat(send(approval("nanhe", 1, Approval.by(signer, "secrecy-review", document()))))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    JsonNode back = Running.json(running.postTo("/api/v1/releases", admin, ""));
    assertThat(back.path("items").asInt()).isEqualTo(1);
    assertThat(waiting("")).isEmpty();
  }

  @Test
  void refusesAnAuthorityThatThoseAboveHaveNotApproved() {
    byte[] file = Keys.load(dir.resolve("keys")).authorities().getFirst();
    String mine =
        new String(file, StandardCharsets.UTF_8).replace("\"revision\":1", "\"revision\":2");
    var refused = put("nanhe", bytes(mine));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("还缺“授权”签名");
    assertThat(
            running
                .send(
                    running
                        .request("/api/v1/units/nanhe/authority", drafter)
                        .PUT(BodyPublishers.ofByteArray(file)))
                .statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> put(String unit, byte[] file) {
    return running.send(
        running
            .request("/api/v1/units/" + unit + "/authority", admin)
            .PUT(BodyPublishers.ofByteArray(file)));
  }

  private void refused(String approvals, String words) {
    HttpResponse<String> refused = send(approvals);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains(words);
  }

  private HttpResponse<String> send(String approvals) {
    return running.postTo("/api/v1/approvals", admin, "{\"approvals\":[" + approvals + "]}");
  }

  private static String approval(String unit, int revision, Approval approval) {
    return """
    {"unit":"%s","id":"f-a","revision":%d,"duty":"%s","keyid":"%s","sig":"%s"}\
    """
        .formatted(unit, revision, approval.duty(), approval.keyid(), approval.sig());
  }

  private byte[] document() {
    return bytes(waiting("").path(0).path("document").asString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode waiting(String query) {
    return Running.json(running.get("/api/v1/approvals" + query, admin)).path("waiting");
  }

  private void pass(Item item, int basedOn) {
    assertThat(running.put(item, basedOn, drafter).statusCode()).isLessThan(300);
    running.postTo(Running.path(item) + "/submit", drafter, "");
    assertThat(running.postTo(Running.path(item) + "/approve", admin, "").statusCode())
        .isEqualTo(200);
  }
}
