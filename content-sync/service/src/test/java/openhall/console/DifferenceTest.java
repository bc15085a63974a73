package openhall.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.json.ItemJson;
import openhall.desk.Comparison;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;

/** Staff read words, never codes, ids or halves of an amount. */
final class DifferenceTest {

  private static final Item PLAIN = SampleItems.procedure("nanhe", "p-a", 1, "残疾人证办理");

  @Test
  void namesCodes() {
    assertThat(rows(PLAIN, with(PLAIN, "\"itemType\":\"07\"", "\"itemType\":\"20\"")))
        .containsExactly(new DiffRow("事项类型", "", "行政确认", "公共服务", ""));
  }

  @Test
  void tellsALimitAsOneValue() {
    Item before = added("\"promisedLimit\":{\"amount\":5,\"unit\":\"workday\"}");
    Item after = added("\"promisedLimit\":{\"onTheSpot\":true}");
    assertThat(rows(before, after))
        .singleElement()
        .satisfies(row -> assertThat(row.label()).isEqualTo("承诺时限"))
        .satisfies(row -> assertThat(row.before()).contains("5"))
        .satisfies(row -> assertThat(row.after()).contains("当场"));
  }

  @Test
  void tellsAChargeAsOneValueUnderTheNameOfItsRow() {
    Item before = SampleItems.fees("nanhe", "f-a", 1, "收费", "20.00");
    Item after = with(before, "\"charge\":{\"amount\":\"20.00\"}", "\"charge\":{\"free\":true}");
    assertThat(rows(before, after))
        .containsExactly(new DiffRow("收费项目「工本费」·收费标准", "", "20 元", "免费", ""));
  }

  @Test
  void namesWhatIsReferredTo() {
    Item department = SampleItems.notice("nanhe", "d-a", 1, "区残联");
    var comparison =
        new Comparison(
            Optional.of(revision(PLAIN)),
            revision(added("\"department\":\"d-a\"")),
            Map.of(new ItemId("d-a"), department));
    assertThat(new Difference().rows(comparison))
        .containsExactly(new DiffRow("部门", "", "", "区残联", ""));
  }

  private static List<DiffRow> rows(Item before, Item after) {
    return new Difference()
        .rows(new Comparison(Optional.of(revision(before)), revision(after), Map.of()));
  }

  private static Item added(String field) {
    return with(PLAIN, "\"itemType\":\"07\"", "\"itemType\":\"07\"," + field);
  }

  private static Item with(Item item, String old, String next) {
    String text = new String(ItemJson.write(item), UTF_8);
    assertThat(text).contains(old);
    return ItemJson.read(text.replace(old, next).getBytes(UTF_8));
  }

  private static Revision revision(Item item) {
    return new Revision(item, State.DRAFT, "li", Instant.EPOCH);
  }
}
