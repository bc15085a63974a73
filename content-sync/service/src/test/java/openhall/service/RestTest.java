package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;

final class RestTest extends InService {

  private static final Item FEE =
      SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20.00");
  private static final String PATH = Running.path(FEE);

  @Test
  void asksStrangersToSignIn() {
    for (String path : new String[] {"/items", "/releases", "/accounts"}) {
      assertProblem(running.get("/api/v1" + path, ""), 401, "not-signed-in");
    }
  }

  @Test
  void namesFieldAndRuleOfAnInvalidItem() {
    byte[] invalid =
        new String(ItemJson.write(FEE), StandardCharsets.UTF_8)
            .replace("\"20.00\"", "\"20.005\"")
            .getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> refused = running.put(PATH, invalid, 0, drafter);
    assertProblem(refused, 422, "invalid");
    assertThat(refused.body()).contains("amount").contains("20.005").contains("最多两位小数");
  }

  @Test
  void refusesTheLaterOfTwoEditsOfTheSameRevision() {
    running.put(FEE, 0, drafter);
    Item mine = SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "30.00");
    assertThat(running.put(mine, 1, drafter).statusCode()).isEqualTo(200);
    assertProblem(running.put(FEE, 1, reviewer), 409, "conflict");
    assertThat(running.get(PATH, drafter).body()).contains("30.00");
    assertThat(running.get(PATH + "?revision=1", drafter).body()).contains("20.00");
  }

  @Test
  void asksOnWhichRevisionAnEditStands() {
    var put = running.request(PATH, drafter).PUT(BodyPublishers.ofByteArray(ItemJson.write(FEE)));
    assertProblem(running.send(put), 428, "revision-needed");
  }

  @Test
  void refusesToSubmitWhatTheChecksCallAnError() {
    Item spam = SampleItems.fees("nanhe/pingan", "f-idcard", 1, "365bet官网备用网址收费", "20.00");
    running.put(spam, 0, drafter);
    var refused = running.postTo(PATH + "/submit", drafter, "");
    assertProblem(refused, 422, "invalid");
    assertThat(Running.json(refused).path("problems").path(0).path("field").asString())
        .isEqualTo("title");
    var all = Running.json(running.postTo("/api/v1/submissions", drafter, ""));
    assertThat(all.path("submitted").asInt()).isZero();
    assertThat(all.path("barred").path(0).path("field").asString())
        .isEqualTo("nanhe/pingan/f-idcard.title");
  }

  @Test
  void needsFourEyes() {
    running.put(FEE, 0, reviewer);
    running.postTo(PATH + "/submit", reviewer, "");
    assertProblem(running.postTo(PATH + "/approve", reviewer, ""), 403, "four-eyes");
    assertProblem(running.postTo(PATH + "/approve", drafter, ""), 403, "not-allowed");
  }

  @Test
  void refusesMovesThatTheStateDoesNotAllow() {
    running.put(FEE, 0, drafter);
    assertProblem(running.postTo(PATH + "/approve", reviewer, ""), 409, "illegal-move");
    assertProblem(running.postTo(PATH + "/return", reviewer, "{}"), 400, "bad-request");
  }

  @Test
  void returnsWithAReasonAndTellsTheDifferenceToTheReleased() {
    running.release(FEE, 0, drafter, reviewer);
    Item dearer = SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "40.00");
    running.put(dearer, 1, drafter);
    running.postTo(PATH + "/submit", drafter, "");
    var changes = Running.json(running.get(PATH + "/diff", drafter)).path("changes");
    assertThat(changes.toString())
        .contains("fees[0].charge.amount")
        .contains("\"before\":\"20.00\"")
        .contains("\"after\":\"40.00\"");
    var returned = running.postTo(PATH + "/return", reviewer, "{\"reason\":\"依据不足\"}");
    assertThat(Running.json(returned).path("state").asString()).isEqualTo("returned");
  }

  @Test
  void withdrawsWhatIsReleased() {
    running.release(FEE, 0, drafter, reviewer);
    running.postTo(PATH + "/withdraw", reviewer, "{\"reason\":\"停征\"}");
    var release = Running.json(running.postTo("/api/v1/releases", reviewer, ""));
    assertThat(release.path("removed").asInt()).isEqualTo(1);
    assertThat(running.get("/repository/2.nanhe.pingan.json", "").body())
        .doesNotContain("f-idcard");
  }

  @Test
  void findsByTextKindAndState() {
    running.put(FEE, 0, drafter);
    running.put(SampleItems.notice("nanhe", "n-1", 1, "停水通知"), 0, drafter);
    assertThat(total("q=%E8%BA%AB%E4%BB%BD")).isEqualTo(1);
    assertThat(total("kind=notice&state=draft&unit=nanhe")).isEqualTo(1);
    assertThat(total("state=released")).isZero();
    assertProblem(running.get("/api/v1/items?kind=nonsense", drafter), 400, "bad-request");
    assertProblem(running.get("/api/v1/items?page=0", drafter), 400, "bad-request");
  }

  @Test
  void refusesBodiesThatAreTooLarge() {
    HttpResponse<String> item = running.put(PATH, new byte[ItemJson.LARGEST + 1], 0, drafter);
    assertProblem(item, 413, "too-large");
    var file =
        running
            .request("/api/v1/imports?name=x.json&unit=nanhe", drafter)
            .PUT(BodyPublishers.ofByteArray(new byte[(10 << 20) + 1]));
    assertProblem(running.send(file), 413, "too-large");
  }

  @Test
  void refusesAnotherItemThanTheAddressNames() {
    Item other = SampleItems.fees("nanhe/pingan", "f-other", 1, "另一项", "20.00");
    assertProblem(running.put(PATH, ItemJson.write(other), 0, drafter), 400, "bad-request");
  }

  @Test
  void importsAndReportsWhatItRejects() {
    byte[] good = ItemJson.write(FEE);
    var stored = imported("f.json", good);
    assertThat(stored.statusCode()).isEqualTo(200);
    assertThat(Running.json(stored).path("stored").asBoolean()).isTrue();
    assertThat(
            Running.json(running.postTo("/api/v1/reviews", reviewer, "")).path("approved").asInt())
        .isEqualTo(1);
    var rejected = imported("x.json", "{\"kind\":\"fees\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(rejected.statusCode()).isEqualTo(422);
    assertThat(Running.json(rejected).path("stored").asBoolean()).isFalse();
  }

  @Test
  void answersUnknownAddressesWithAProblem() {
    assertProblem(running.get("/api/v1/nothing", drafter), 404, "not-found");
    assertProblem(running.get("/api/v1/units/nanhe/items/f-none", drafter), 404, "not-found");
    assertProblem(running.get("/api/v1/units/NANHE/items/f-none", drafter), 404, "not-found");
  }

  private HttpResponse<String> imported(String name, byte[] file) {
    return running.send(
        running
            .request("/api/v1/imports?unit=nanhe&name=" + name, drafter)
            .PUT(BodyPublishers.ofByteArray(file)));
  }

  private long total(String query) {
    return Running.json(running.get("/api/v1/items?" + query, drafter)).path("total").asLong();
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Running.json(response).path("code").asString()).isEqualTo(code);
    assertThat(Running.json(response).path("title").asString()).isNotBlank();
  }
}
