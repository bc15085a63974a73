package openhall.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import openhall.kiosk.screen.StaffReport.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultsTest {
  private final IllegalStateException why = new IllegalStateException("a test of the log");

  @TempDir Path dir;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T01:26:00Z"));

  @Test
  void tellsEachCodeOfTheLastDaysOnceAlsoAfterARestart() {
    Faults faults = faults();
    faults.add("P-7K3", "内容页", why);
    pass(Duration.ofHours(1));
    faults.add("H-2AB", "首页", why);
    faults.add("P-7K3", "内容页", why);
    assertThat(faults().lines())
        .extracting(Line::label, Line::fine)
        .containsExactly(tuple("P-7K3"), tuple("H-2AB"));
    assertThat(faults().lines().getFirst().words()).contains("共 2 次", "11月23日 10:26");
  }

  @Test
  void tellsWhatAStripDoesNotShowThoughNothingFailed() {
    faults().add("Z-4QM", "条屏 gate：控制卡连不上");
    assertThat(faults().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.words()).contains("条屏 gate", "共 1 次"));
  }

  @Test
  void forgetsAfterAWeek() {
    faults().add("P-7K3", "内容页", why);
    pass(Duration.ofDays(8));
    assertThat(faults().lines()).allMatch(Line::fine);
  }

  @Test
  void doesNotGrowWithoutEnd() throws IOException {
    Faults faults = faults();
    for (int i = 0; i < 520; i++) {
      faults.add("P-7K3", "内容页", why);
    }
    assertThat(Files.readAllLines(dir.resolve("faults.tsv"))).hasSize(500);
  }

  @Test
  void aTornFileIsReadAsFarAsItGoes() throws IOException {
    faults().add("P-7K3", "内容页", why);
    Files.writeString(
        dir.resolve("faults.tsv"), Files.readString(dir.resolve("faults.tsv")) + "2026-11-23T0");
    assertThat(faults().lines()).hasSize(1).noneMatch(Line::fine);
  }

  private static org.assertj.core.groups.Tuple tuple(String code) {
    return org.assertj.core.groups.Tuple.tuple(code, false);
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  private Faults faults() {
    return new Faults(dir.resolve("faults.tsv"), now::get, ZoneId.of("Asia/Shanghai"));
  }
}
