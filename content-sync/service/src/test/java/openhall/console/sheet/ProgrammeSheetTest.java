package openhall.console.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import org.junit.jupiter.api.Test;

/** Whoever signs a programme reads all that it does to a board (W1). */
final class ProgrammeSheetTest {

  private static final String PROGRAMME =
      """
      {"kind": "programme", "id": "b-1", "unit": "nanhe/pingan", "revision": 1, "title": "一楼大厅屏播放单",
      "responsiblePost": "便民服务中心主任", "catalogue": {"class": "播放单", "issuingOrgan": "平安街道"}, "issuedOn": "2026-01-01",
      "disclosure": {"class": "periodic", "visibility": "public", "audience": "society"},
      "boards": ["hall-1"], "priority": 2, "limits": {"charset": "gb2312", "characters": 250},
      "zones": [{"share": {"left": 0, "top": 0, "width": 70, "height": 88}, "turns": [
        {"pages": {"of": ["fees"], "items": ["f-1", "f-2"]}, "weight": 3},
        {"clock": {}, "when": [{"weekdays": [1, 3], "hours": ["22:00", "06:30"], "except": ["2026-05-04"]}], "priority": 1}]},
        {"share": {"left": 0, "top": 88, "width": 100, "height": 12}, "turns": [{"ticker": {"sentences": ["进门有人问。"]}}]}],
      "quiet": [{"days": "off"}], "holidays": [{"from": "2026-10-01", "to": "2026-10-07"}], "workdays": ["2026-10-10"]}
      """;

  @Test
  void everythingThatItDoesIsSaidInWords() {
    Item programme = ItemJson.read(PROGRAMME.getBytes(UTF_8));
    var around = new Surroundings(Map.of(), List.of(), Map.of());
    assertThat(Sheet.alone(programme, around).toString())
        .contains("hall-1", "GB 2312 汉字，每句不超过 250 字")
        .contains("左 0%、上 0%、宽 70%、高 88%", "轮播：收费标准", "f-1（没有这个条目）", "f-2（没有这个条目）")
        .contains("周一、周三，22:00—次日 06:30，除 2026-05-04")
        .contains("滚动字幕：进门有人问。", "节假日，全天")
        .contains("2026-10-01 至 2026-10-07", "2026-10-10");
  }
}
