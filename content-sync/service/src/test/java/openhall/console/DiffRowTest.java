package openhall.console;

import static org.assertj.core.api.Assertions.assertThat;

import openhall.desk.Change;
import org.junit.jupiter.api.Test;

final class DiffRowTest {

  @Test
  void marksOnlyWhatDiffersAndNumbersAsAWhole() {
    DiffRow row = row("每证 20 元。", "每证 25 元。");
    assertThat(row).isEqualTo(new DiffRow("官方表述", "每证 ", "20", "25", " 元。"));
  }

  @Test
  void marksRepeatedTextOnce() {
    DiffRow row = row("哈哈", "哈哈哈");
    assertThat(row.head() + row.before() + row.tail()).isEqualTo("哈哈");
    assertThat(row.head() + row.after() + row.tail()).isEqualTo("哈哈哈");
  }

  @Test
  void tellsNewFromGone() {
    assertThat(row("", "新").isNew()).isTrue();
    assertThat(row("旧", "").isGone()).isTrue();
    assertThat(row("旧", "新").isNew()).isFalse();
  }

  private DiffRow row(String before, String after) {
    return DiffRow.of(new Change("fees[0].standardText", before, after), "官方表述");
  }
}
