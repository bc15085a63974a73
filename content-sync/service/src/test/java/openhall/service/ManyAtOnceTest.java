package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A list of three hundred is handed on at one press, and nothing slips through with it (W2). */
final class ManyAtOnceTest {

  private static final Item ONE = SampleItems.notice("nanhe", "n-a", 1, "停水通知");
  private static final Item OTHER = SampleItems.notice("nanhe/pingan", "n-b", 1, "停电通知");
  private static final Map<String, String> EXAMINED =
      Map.of("examined-content", "on", "examined-process", "on", "examined-result", "on");

  @TempDir private Path dir;
  private Running running;
  private String admin;
  private String drafter;

  @BeforeEach
  void start() {
    running = new Running(dir);
    admin = running.admin();
    drafter = running.account(admin, "li", "drafter");
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void whatHasAnErrorStaysADraftAndIsToldByItsTitle() {
    running.put(ONE, 0, drafter);
    running.put(spoiled(), 0, drafter);
    running.put(OTHER, 0, admin);
    var answer = new Browser(running, drafter).post("/items/submit", Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("已提交 1 条，1 条有错误", "网络安全提示", "365bet");
    assertThat(state(ONE)).isEqualTo("submitted");
    assertThat(state(spoiled())).isEqualTo("draft");
    assertThat(state(OTHER)).as("somebody else's").isEqualTo("draft");
  }

  @Test
  void whoeverHasNoDraftIsToldSo() {
    var answer = new Browser(running, drafter).post("/items/submit", Map.of());
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("done=no_drafts");
  }

  @Test
  void onlyWhatIsTickedIsApproved() {
    submit(ONE, drafter);
    submit(OTHER, drafter);
    var reviewer = new Browser(running, admin);
    reviewer.post("/tasks/approve", ticked("item:nanhe/n-a:1"));
    assertThat(state(ONE)).isEqualTo("approved");
    assertThat(state(OTHER)).isEqualTo("submitted");
  }

  @Test
  void nobodyApprovesByATickWhatHeWroteOrWhatIsAnotherUnits() {
    String wang =
        running.account(admin, "wang", "section-head@nanhe/pingan", "drafter@nanhe/pingan");
    submit(ONE, drafter);
    submit(OTHER, wang);
    var answer =
        new Browser(running, wang)
            .post("/tasks/approve", ticked("item:nanhe/n-a:1", "item:nanhe/pingan/n-b:1"));
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("none_chosen");
    assertThat(state(ONE)).isEqualTo("submitted");
    assertThat(state(OTHER)).isEqualTo("submitted");
  }

  @Test
  void aRevisionThatCameAfterThePageIsNotApprovedByTheOldTick() {
    submit(ONE, drafter);
    running.postTo(Running.path(ONE) + "/return", admin, "{\"reason\":\"改标题\"}");
    Item next = SampleItems.notice("nanhe", "n-a", 2, "夹带的通知");
    running.put(next, 1, drafter);
    running.postTo(Running.path(next) + "/submit", drafter, "");
    new Browser(running, admin)
        .post("/tasks/approve", ticked("item:nanhe/n-a:1", "item:nanhe/pingan/n-b:1"));
    assertThat(state(next)).isEqualTo("submitted");
  }

  @Test
  void nothingIsApprovedUnlessContentProcessAndResultAreExamined() {
    submit(ONE, drafter);
    for (String unexamined : EXAMINED.keySet()) {
      var fields = ticked("item:nanhe/n-a:1");
      fields.remove(unexamined);
      var answer = new Browser(running, admin).post("/tasks/approve", fields);
      assertThat(answer.statusCode()).as(unexamined).isEqualTo(400);
    }
    assertThat(state(ONE)).isEqualTo("submitted");
  }

  private static Map<String, String> ticked(String... items) {
    var fields = new HashMap<String, String>(EXAMINED);
    for (String item : items) {
      fields.put(item, "on");
    }
    return fields;
  }

  private void submit(Item item, String author) {
    running.put(item, 0, author);
    running.postTo(Running.path(item) + "/submit", author, "");
  }

  private String state(Item item) {
    String list = "/api/v1/items?unit=" + item.key().unit().path().replace('/', '.');
    for (JsonNode each : Running.json(running.get(list, admin)).path("items")) {
      if (each.path("id").asString().equals(item.key().id().value())) {
        return each.path("state").asString();
      }
    }
    return "";
  }

  private static Item spoiled() {
    return ItemJson.read(
        new String(ItemJson.write(SampleItems.notice("nanhe", "n-c", 1, "网络安全提示")), UTF_8)
            .replace("网络安全提示", "网络安全提示365bet官网备用网址")
            .getBytes(UTF_8));
  }
}
