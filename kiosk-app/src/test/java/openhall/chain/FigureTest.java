package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class FigureTest {

  private static final double[] HUNDRED =
      IntStream.rangeClosed(1, 100).map(i -> 101 - i).asDoubleStream().toArray();

  @Test
  void takesThePercentileThatNoSmallerValueReaches() {
    Figure slow = Figure.percentile(Measure.PROPAGATION_SLOW, 0.99, HUNDRED, "");
    assertThat(List.of(slow.value(), slow.min(), slow.median(), slow.max()))
        .containsExactly(99.0, 1.0, 50.0, 100.0);
  }

  @Test
  void writesOneObjectALine() {
    String line = Figure.median(Measure.FIRST_SYNC, new double[] {1.5, 4, 2}, "five times").json();
    assertThat(line)
        .isEqualTo(
            """
            {"name":"sync.first1135.seconds","value":2.0,"unit":"s","n":3,"min":1.5,\
            "median":2.0,"max":4.0,"note":"five times"}\
            """);
  }

  @Test
  void saysWhetherTheGoalIsMet() {
    assertThat(Figure.count(Measure.KIOSK_KILLS, 999, "").met()).isFalse();
    assertThat(Figure.count(Measure.KIOSK_KILLS, 1000, "").met()).isTrue();
    assertThat(Figure.count(Measure.KIOSK_TORN, 1, "").met()).isFalse();
  }

  @Test
  void alignsColumnsUnderChineseHeadings() {
    List<String> lines =
        Table.of(List.of(Figure.count(Measure.KIOSK_TORN, 0, "here"))).lines().toList();
    assertThat(column(lines.get(0), "说明")).isEqualTo(column(lines.get(1), "here"));
  }

  private static long column(String line, String word) {
    String before = line.substring(0, line.indexOf(word));
    return before.length() + before.codePoints().filter(Character::isIdeographic).count();
  }

  @Test
  void refusesAnUnknownGroupInChinese() {
    var said = new StringWriter();
    CommandLine bench = Bench.commandLine().setErr(new PrintWriter(said));
    assertThat(bench.execute("sync", "nonsense")).isEqualTo(2);
    assertThat(said.toString())
        .contains("没有这一组", "nonsense", "sync、crowd、kiosk、board、console、fleet、crash");
  }
}
