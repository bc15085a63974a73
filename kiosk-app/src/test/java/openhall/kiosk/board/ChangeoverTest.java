package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.Period;
import openhall.kiosk.screen.SampleCatalogue;
import org.junit.jupiter.api.Test;

final class ChangeoverTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Duration SHORT = Duration.ofSeconds(5);

  @Test
  void aReleaseWaitsForTheEndOfThePageAndOfTheSentence() {
    assertThat(Changeover.isDue(SHORT, false, false, false)).isFalse();
    assertThat(Changeover.isDue(SHORT, false, true, false)).isFalse();
    assertThat(Changeover.isDue(SHORT, false, false, true)).isFalse();
    assertThat(Changeover.isDue(SHORT, false, true, true)).isTrue();
  }

  @Test
  void whatIsWithdrawnIsOffTheGlassWithinAMinuteWhateverStands() {
    assertThat(Changeover.isDue(Duration.ofSeconds(59), false, false, false)).isFalse();
    assertThat(Changeover.isDue(Duration.ofSeconds(60), false, false, false)).isTrue();
  }

  @Test
  void anEmergencyIsShownAtOnceAndAFalseAlarmTakenBackAtOnce() {
    SampleCatalogue calm = SampleCatalogue.sample();
    SampleCatalogue alarmed = calm.with(emergency(calm, TODAY));
    assertThat(Changeover.isUrgent(calm, alarmed, TODAY)).isTrue();
    assertThat(Changeover.isUrgent(alarmed, calm, TODAY)).isTrue();
    assertThat(Changeover.isUrgent(alarmed, alarmed, TODAY)).isFalse();
    assertThat(Changeover.isDue(Duration.ZERO, true, false, false)).isTrue();
  }

  @Test
  void anEmergencyOfAnotherDayDisturbsNobodyToday() {
    SampleCatalogue calm = SampleCatalogue.sample();
    SampleCatalogue later = calm.with(emergency(calm, TODAY.plusDays(1)));
    assertThat(Changeover.isUrgent(calm, later, TODAY)).isFalse();
  }

  static Notice emergency(SampleCatalogue sample, LocalDate day) {
    Notice some = sample.items(Notice.class).getFirst();
    return new Notice(
        ((Notice) SampleCatalogue.renamed(some, "台风红色预警，大厅下午停止办公")).head(),
        NoticeType.EMERGENCY,
        new Period(day, day),
        "",
        List.of(),
        some.body());
  }
}
