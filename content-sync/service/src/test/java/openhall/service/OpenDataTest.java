package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What other systems read (D9, D10). */
final class OpenDataTest {

  @TempDir private Path dir;
  private Running running;
  private String drafter;
  private String reviewer;

  @BeforeEach
  void start() {
    running = new Running(dir);
    reviewer = running.admin();
    drafter = running.account(reviewer, "li", "drafter");
    running.release(
        SampleItems.fees("nanhe", "f-idcard", 1, "居民身份证收费", "20.00"), 0, drafter, reviewer);
    running.release(PublicPageTest.charged(), 0, drafter, reviewer);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void whatIsReleasedIsListedForAnybodyWithItsAddresses() {
    HttpResponse<String> answer = running.get("/data/items", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    JsonNode items = Running.json(answer).path("items");
    assertThat(items.valueStream().map(item -> item.path("json").asString()))
        .containsExactly(
            "/data/items/nanhe/f-idcard.json", "/data/items/nanhe/pingan/p-idcard.json");
    assertThat(items.get(1).path("jsonld").asString())
        .isEqualTo("/data/items/nanhe/pingan/p-idcard.jsonld");
  }

  @Test
  void theListGoesOnAfterTheLastOne() {
    JsonNode rest = Running.json(running.get("/data/items?after=nanhe%2Ff-idcard", ""));
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.has("next")).isFalse();
  }

  @Test
  void anItemIsGivenAsItWasSigned() {
    JsonNode item = Running.json(running.get("/data/items/nanhe/f-idcard.json", ""));
    assertThat(item.path("title").asString()).isEqualTo("居民身份证收费");
    assertThat(item.path("fees").get(0).path("standardText").asString()).isEqualTo("每证20.00元");
  }

  @Test
  void aProcedureIsAPublicServiceOfCpsvAp() {
    HttpResponse<String> answer = running.get("/data/items/nanhe/pingan/p-idcard.jsonld", "");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ld+json");
    JsonNode service = Running.json(answer);
    assertThat(service.path("@type").asString()).isEqualTo("cpsv:PublicService");
    assertThat(service.path("@id").asString())
        .isEqualTo("/data/items/nanhe/pingan/p-idcard.jsonld");
    for (String mandatory :
        new String[] {
          "dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"
        }) {
      assertThat(service.has(mandatory)).as(mandatory).isTrue();
    }
    JsonNode cost = service.path("cv:hasCost").get(0);
    assertThat(cost.path("cv:value").decimalValue()).isEqualByComparingTo("20");
    assertThat(cost.path("cv:currency").asString()).isEqualTo("CNY");
    for (JsonNode part : service.path("cpsv:follows")) {
      assertThat(part.has("dct:identifier") && part.has("dct:title")).isTrue();
    }
  }

  @Test
  void onlyProceduresAreServices() {
    assertThat(running.get("/data/items/nanhe/f-idcard.jsonld", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftIsNoData() {
    Item draft = SampleItems.notice("nanhe", "n-draft", 1, "还没有审核");
    running.put(draft, 0, drafter);
    assertThat(running.get("/data/items/nanhe/n-draft.json", "").statusCode()).isEqualTo(404);
    assertThat(running.get("/data/items", "").body()).doesNotContain("n-draft");
  }

  @Test
  void whatIsTakenAwayIsNoDataAnyMore() {
    running.postTo("/api/v1/units/nanhe/items/f-idcard/withdraw", reviewer, "{\"reason\":\"作废\"}");
    running.signAll(reviewer);
    running.postTo("/api/v1/releases", reviewer, "");
    assertThat(running.get("/data/items/nanhe/f-idcard.json", "").statusCode()).isEqualTo(404);
    assertThat(running.get("/data/items", "").body()).doesNotContain("f-idcard.json");
  }

  @Test
  void noAddressLeadsOutOfTheItems() {
    for (String odd :
        new String[] {
          "/data/items/../../etc/passwd.json",
          "/data/items/nanhe/%2e%2e/f-idcard.json",
          "/data/items/nanhe/.json",
          "/data/items/x.json",
          "/data/items/nanhe/f-idcard"
        }) {
      assertThat(running.get(odd, "").statusCode()).as(odd).isIn(400, 404);
    }
    assertThat(running.get("/data/items?after=%00", "").statusCode()).isEqualTo(200);
  }
}
