package openhall.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.StaffReport.Line;
import openhall.sync.SyncOutcome;
import openhall.sync.stick.StickReport;
import openhall.sync.stick.Verdict;
import org.junit.jupiter.api.Test;

/** What staff read about content and network. */
final class MirroringTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T01:26:00Z"));
  private final Mirroring mirroring = new Mirroring(now::get, ZoneId.of("Asia/Shanghai"));

  @Test
  void aKioskThatHasSeenNothingSaysSo() {
    assertThat(mirroring.lines()).filteredOn(line -> !line.fine()).hasSize(3);
    assertThat(line("本机内容").words()).isEqualTo("还没有收到任何内容");
  }

  @Test
  void aCurrentKioskIsFine() {
    holds(12);
    mirroring.passed(new SyncOutcome.UpToDate(12));
    mirroring.relyOn(() -> true);
    assertThat(mirroring.lines()).allMatch(Line::fine);
    assertThat(line("本机内容").words()).contains("第 12 版", "11月22日 09:14");
    assertThat(line("发布通知").words()).contains("已接通");
  }

  @Test
  void withoutNetworkOrServiceItSaysSinceWhenItIsNotCurrent() {
    holds(12);
    mirroring.passed(new SyncOutcome.UpToDate(12));
    now.updateAndGet(at -> at.plus(Duration.ofHours(30)));
    mirroring.passed(new SyncOutcome.Unreachable("connection refused"));
    assertThat(line("最近一次同步")).isEqualTo(Line.look("最近一次同步", "连不上内容服务，请检查网络和服务，11月24日 15:26"));
    assertThat(line("是否最新")).isEqualTo(Line.look("是否最新", "11月23日 09:26 核对时是最新的，已超过一天"));
  }

  @Test
  void tellsOfTheStickThatWasPutInLast() {
    var report = new StickReport(Path.of("/media/u"), now.get(), Verdict.OLDER, "");
    mirroring.stick(new StickNotice(Optional.of(report)));
    assertThat(line("U 盘").fine()).isFalse();
    assertThat(line("U 盘").words()).contains("比屏上的旧", "11月23日 09:26");
  }

  private void holds(long number) {
    mirroring.holds(
        Optional.of(new Catalogue.Release(number, LocalDateTime.of(2026, 11, 22, 9, 14))));
  }

  private Line line(String label) {
    return mirroring.lines().stream()
        .filter(line -> line.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
