package openhall.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.store.Play;
import openhall.store.PlayLog;
import openhall.store.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlayRecorderTest {

  private static final Instant MORNING = Instant.parse("2026-11-22T01:26:00Z");
  private static final ItemKey CARD = new ItemKey(new UnitId("nanhe"), new ItemId("f-card"));
  private static final Play PAGE =
      new Play("东厅", "页面", 12, List.of(new Shown(CARD, 1, "a1".repeat(32))));

  @TempDir private Path dir;
  private Duration passed = Duration.ZERO;

  /** What is written down waits in a short queue, in which nothing takes no place. */
  @Test
  void aTouchscreenThatShowsNothingByItselfWritesNothing() {
    var recorder =
        new PlayRecorder(
            dir, PlayLog.Bounds.USUAL, () -> MORNING.plus(passed), () -> passed.toNanos());
    for (int minute = 0; minute < 1000; minute++) {
      passed = Duration.ofMinutes(minute);
      recorder.shows(List.of());
    }
    recorder.shows(List.of(PAGE));
    recorder.start();
    await().until(() -> recorder.log().filter(log -> !log.latest(1).isEmpty()).isPresent());
    assertThat(recorder.log().orElseThrow().latest(2))
        .singleElement()
        .satisfies(play -> assertThat(play.item().item()).isEqualTo(CARD));
  }
}
