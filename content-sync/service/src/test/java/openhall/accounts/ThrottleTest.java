package openhall.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import openhall.testkit.TestClock;
import openhall.web.Refused;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

  private final TestClock clock = new TestClock();
  private final Throttle throttle = new Throttle(clock);

  @Test
  void forgivesTheFirstFewAndThenDoublesTheWait() {
    fail(2);
    assertThatCode(() -> throttle.check("a")).doesNotThrowAnyException();
    fail(1);
    assertThatThrownBy(() -> throttle.check("a")).isInstanceOf(Refused.class);
    clock.advance(Duration.ofSeconds(2));
    assertThatCode(() -> throttle.check("a")).doesNotThrowAnyException();
    fail(1);
    clock.advance(Duration.ofSeconds(3));
    assertThatThrownBy(() -> throttle.check("a")).isInstanceOf(Refused.class);
  }

  @Test
  void neverWaitsLongerThanAQuarterOfAnHour() {
    fail(1000);
    clock.advance(Duration.ofMinutes(15));
    assertThatCode(() -> throttle.check("a")).doesNotThrowAnyException();
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    fail(10);
    throttle.succeeded("a");
    assertThatCode(() -> throttle.check("a")).doesNotThrowAnyException();
  }

  @Test
  void keepsOneKeyFromAnother() {
    fail(10);
    assertThatCode(() -> throttle.check("b")).doesNotThrowAnyException();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("a", 3);
    }
  }
}
