package openhall.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.store.Play;
import openhall.store.PlayLog;
import openhall.store.Played;
import openhall.store.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlayTurnsTest {

  private static final Instant MORNING = Instant.parse("2026-11-22T01:26:00Z");
  private static final Play CARD = page("f-card", "a1");
  private static final Play RULE = page("r-1", "b2");
  private static final Play BAND =
      new Play("东厅", "字幕", 12, List.of(shown("n-1", "c3"), shown("n-2", "d4")));

  @TempDir private Path dir;
  private PlayLog log;
  private PlayTurns turns;

  @BeforeEach
  void open() {
    log = PlayLog.open(dir, PlayLog.Bounds.USUAL);
    turns = new PlayTurns(log);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void eachPageIsNotedWithTheTimeItStoodAndTheBandBesideItGoesOn() {
    show(0, CARD, BAND);
    show(8, RULE, BAND);
    show(20, RULE, BAND);
    assertThat(log.latest(10))
        .extracting(Played::place, Played::lasted, played -> played.item().sha256())
        .containsExactly(
            tuple("页面", Duration.ofSeconds(12), "b2"),
            tuple("字幕", Duration.ofSeconds(20), "c3"),
            tuple("字幕", Duration.ofSeconds(20), "d4"),
            tuple("页面", Duration.ofSeconds(8), "a1"));
  }

  @Test
  void theSameWordsAtAnotherReleaseAreAnotherPlay() {
    show(0, CARD);
    show(8, new Play(CARD.board(), CARD.place(), 13, CARD.items()));
    assertThat(log.latest(10)).extracting(Played::release).containsExactly(13L, 12L);
  }

  @Test
  void aClockThatIsSetBackDoesNotMakeAPageShorter() {
    turns.show(List.of(CARD), MORNING, 0);
    turns.show(List.of(), MORNING.minusSeconds(7200), Duration.ofSeconds(9).toNanos());
    assertThat(log.latest(10)).extracting(Played::lasted).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void whatStandsForHoursIsCountedInEach() {
    show(0, BAND);
    show(3600, BAND);
    show(3700, BAND);
    assertThat(log.latest(10))
        .filteredOn(played -> played.item().sha256().equals("c3"))
        .extracting(Played::lasted)
        .containsExactly(Duration.ofSeconds(100), Duration.ofSeconds(3600));
  }

  @Test
  void theLogIsReadAsATable() {
    show(0, BAND);
    show(75, BAND);
    assertThat(PlayCsv.of(log.latest(1), ZoneId.of("Asia/Shanghai")).lines())
        .last()
        .isEqualTo("2026-11-22 09:26:00,75,东厅,字幕,12,nanhe/pingan,n-1,3,c3");
  }

  private void show(int second, Play... plays) {
    turns.show(List.of(plays), MORNING.plusSeconds(second), Duration.ofSeconds(second).toNanos());
  }

  private static Play page(String id, String sha256) {
    return new Play("东厅", "页面", 12, List.of(shown(id, sha256)));
  }

  private static Shown shown(String id, String sha256) {
    return new Shown(new ItemKey(new UnitId("nanhe/pingan"), new ItemId(id)), 3, sha256);
  }
}
