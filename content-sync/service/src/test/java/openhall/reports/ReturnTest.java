package openhall.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a unit fills in for its annual report (R1, R4–R7). */
final class ReturnTest {

  @Test
  void whatComesInMustBeAnsweredOrLeft() {
    Return right =
        Return.of(
            Map.of("carried-over", "1", "received-online", "3", "granted", "2", "carried-on", "2"));
    assertThat(right.unaccounted()).isZero();
    assertThat(Return.of(Map.of("received-by-letter", "2", "refused", "1")).unaccounted())
        .isEqualTo(1);
  }

  @Test
  void aLineThatWasLeftEmptyIsNotAZero() {
    assertThat(Return.of(Map.of("granted", "  ")).said()).isEmpty();
    assertThat(Return.of(Map.of("granted", "0")).of(ReportLine.GRANTED)).isEqualTo("0");
  }

  @Test
  void numbersAreWholeAndSaidToBe() {
    for (String wrong : new String[] {"-1", "1.5", "十", "007", "1e3", "99999999999"}) {
      assertThatThrownBy(() -> Return.of(Map.of("fees-charged", wrong)))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("“收费（元）”应填整数");
    }
  }

  @Test
  void sentencesMayBeAnything() {
    assertThat(Return.of(Map.of("problems", "公开不够及时。\n=1+1")).of(ReportLine.PROBLEMS))
        .isEqualTo("公开不够及时。\n=1+1");
  }
}
