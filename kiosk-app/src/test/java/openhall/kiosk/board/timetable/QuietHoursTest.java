package openhall.kiosk.board.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuietHoursTest {

  // The 20th of November 2026 is a Friday.
  @ParameterizedTest
  @CsvSource({
    "22:00-06:30, 2026-11-20T22:00, true",
    "22:00-06:30, 2026-11-20T21:59, false",
    "22:00-06:30, 2026-11-21T06:29, true",
    "22:00-06:30, 2026-11-21T06:30, false",
    "12:00-13:30, 2026-11-20T12:00, true",
    "12:00-13:30, 2026-11-20T13:30, false",
    "5=22:00-06:30, 2026-11-21T03:00, true",
    "5=22:00-06:30, 2026-11-20T03:00, false",
    "67=00:00-24:00, 2026-11-21T15:00, true",
    "67=00:00-24:00, 2026-11-22T23:59, true",
    "67=00:00-24:00, 2026-11-23T00:00, false",
    "67=00:00-24:00, 2026-11-20T23:59, false"
  })
  void isQuietByTheClockOnTheWall(String written, String at, boolean quiet) {
    assertThat(QuietHours.of(written).contains(LocalDateTime.parse(at))).isEqualTo(quiet);
  }

  @Test
  void severalSpansAddUpAndNoneIsNever() {
    QuietHours both = QuietHours.of("22:00-06:30,67=00:00-24:00");
    assertThat(both.contains(LocalDateTime.parse("2026-11-20T23:00"))).isTrue();
    assertThat(both.contains(LocalDateTime.parse("2026-11-21T12:00"))).isTrue();
    assertThat(QuietHours.NONE.contains(LocalDateTime.parse("2026-11-21T12:00"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22-6", "22:00-06:30,", "8=22:00-06:30", "25:00-06:30", "22:00"})
  void refusesWhatIsNoTimeAndSaysHowItIsWritten(String written) {
    assertThatThrownBy(() -> QuietHours.of(written)).hasMessageContaining("22:00-06:30");
  }
}
