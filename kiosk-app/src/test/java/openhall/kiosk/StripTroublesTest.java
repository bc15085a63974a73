package openhall.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import openhall.kiosk.screen.StaffReport.Line;
import openhall.kiosk.staff.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StripTroublesTest {

  @TempDir Path dir;

  @Test
  void staffReadOnTheirScreenWhatAStripDoesNotShowOnceOfEach() {
    Instant morning = Instant.parse("2026-11-23T01:26:00Z");
    var faults = new Faults(dir.resolve("faults.tsv"), () -> morning, ZoneOffset.UTC);
    var troubles = new StripTroubles("gate", new ShowFaults(faults));
    troubles.are(List.of("“首问”没有显示：字体缺 U+E123"));
    troubles.are(List.of("“首问”没有显示：字体缺 U+E123", "连不上"));
    troubles.are(List.of("“首问”没有显示：字体缺 U+E123"));
    troubles.are(List.of());
    troubles.are(List.of("最后一条"));
    await().until(() -> faults.lines().size() == 3);
    assertThat(faults.lines())
        .extracting(Line::words)
        .allMatch(words -> words.startsWith("条屏 gate：") && words.contains("共 1 次"))
        .anyMatch(words -> words.contains("U+E123"))
        .anyMatch(words -> words.contains("连不上"));
  }
}
