package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff read titles, and see what else mentions what they are about to change. */
final class ReferencesTest {

  @TempDir private Path dir;
  private Running running;
  private String admin;

  @BeforeEach
  void start() {
    running = new Running(dir);
    admin = running.admin();
    put(SampleItems.fees("nanhe", "f-idcard", 1, "居民身份证收费", "20.00"));
    put(procedure("nanhe/pingan", "p-idcard", "换领居民身份证", "f-idcard"));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void aProcedureShowsTheTitleTheRowAndTheChargeOfItsFee() {
    assertThat(page("/items/nanhe.pingan/p-idcard"))
        .contains("<a href=\"/items/nanhe/f-idcard\">居民身份证收费</a>", "工本费", "20 元/证");
  }

  @Test
  void aFeeScheduleListsTheProceduresThatChargeIt() {
    assertThat(page("/items/nanhe/f-idcard"))
        .contains("<a href=\"/items/nanhe.pingan/p-idcard\">换领居民身份证</a>");
  }

  @Test
  void theNearestUnitsItemIsMeant() {
    put(SampleItems.fees("nanhe/pingan", "f-idcard", 1, "街道自己的收费", "5.00"));
    assertThat(page("/items/nanhe.pingan/p-idcard")).contains("街道自己的收费").doesNotContain("居民身份证收费");
    assertThat(page("/items/nanhe/f-idcard")).doesNotContain("p-idcard");
    assertThat(page("/items/nanhe.pingan/f-idcard")).contains("换领居民身份证");
  }

  @Test
  void aTextThatOnlyLooksLikeTheIdIsNoMention() {
    put(SampleItems.notice("nanhe", "n-a", 1, "f-idcard"));
    put(procedure("nanhe/pingan", "p-other", "别的事项", "f-idcard2"));
    assertThat(page("/items/nanhe/f-idcard")).doesNotContain("n-a").doesNotContain("别的事项");
  }

  @Test
  void saysWhenThereIsNoSuchItem() {
    put(procedure("nanhe", "p-lost", "无主事项", "f-gone"));
    assertThat(page("/items/nanhe/p-lost")).contains("f-gone（没有这个条目）");
  }

  private String page(String path) {
    var page = new Browser(running, admin).get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private void put(Item item) {
    assertThat(running.put(item, 0, admin).statusCode()).isEqualTo(201);
  }

  private static Item procedure(String unit, String id, String title, String schedule) {
    var tree = ItemJson.tree(SampleItems.procedure(unit, id, 1, title));
    String text =
        tree.toString()
            .replace(
                "\"charged\":false",
                "\"charged\":true,\"fees\":[{\"schedule\":\"%s\",\"fee\":\"fee\"}]"
                    .formatted(schedule));
    return ItemJson.read(text.getBytes(UTF_8));
  }
}
