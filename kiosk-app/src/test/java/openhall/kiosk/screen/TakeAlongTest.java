package openhall.kiosk.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Procedure;
import org.junit.jupiter.api.Test;

/** D25: what a resident takes home. */
final class TakeAlongTest {

  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);

  @Test
  void holdsCostTimeWindowAndMaterialsAndSaysAsOfWhen() {
    String code = code(new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace")));
    assertThat(code)
        .startsWith("【居民身份证补领】\n费用：40 元/证")
        .contains("多久办好：20 日", "去哪里：3 号窗口", "要带：\n□ 居民户口簿 原件 1 份")
        .endsWith("平安街道便民服务中心 内容截至 2026年11月22日 09:14 · 第 12 版 · 已核验");
  }

  @Test
  void everyProcedureFitsAndSaysSoWhenSomethingIsLeftOut() {
    for (Procedure procedure : SAMPLE.items(Procedure.class)) {
      String code = code(procedure.key());
      assertThat(code.getBytes(UTF_8).length).isLessThanOrEqualTo(TakeAlong.MOST_BYTES);
      boolean whole =
          procedure.handling().materials().stream().allMatch(m -> code.contains(m.name()));
      assertThat(whole || code.contains("还有内容")).as(code).isTrue();
      assertThat(code).as("where it is from").contains("内容截至");
    }
  }

  private static String code(ItemKey key) {
    State state = Navigator.next(State.home(10), new Event.Open(new Place.Along(key)));
    return ((Screen.TakeAlong) Screens.screen(state, SAMPLE, NOW)).code();
  }
}
