package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.junit.jupiter.api.Test;

final class LoopTest {

  private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
  private static final ItemKey KEY = new ItemKey(new UnitId("nanhe"), new ItemId("r-1"));

  @Test
  void everyPageHasItsTurnAndTheRoundBeginsAgain() {
    Page first = page("甲", 4);
    Page second = page("乙", 100);
    var loop = new Loop(START, List.of(first, second));
    assertThat(first.dwell()).hasSeconds(8);
    assertThat(second.dwell()).hasSeconds(28);
    assertThat(loop.at(START)).isEqualTo(new Loop.Showing(first, START.plusSeconds(8)));
    assertThat(loop.at(START.plusSeconds(8)))
        .isEqualTo(new Loop.Showing(second, START.plusSeconds(36)));
    assertThat(loop.at(START.plusSeconds(36)).page()).isEqualTo(first);
  }

  @Test
  void aTurnIsTheSameTurnAtEveryInstantOfIt() {
    var loop = new Loop(START.plusNanos(1_234_567), List.of(page("甲", 4), page("乙", 4)));
    Loop.Showing turn = loop.at(START.plusNanos(3_000_000_001L));
    assertThat(loop.at(START.plusNanos(3_000_999_999L))).isEqualTo(turn);
    assertThat(loop.at(START.plusNanos(7_999_999_999L))).isEqualTo(turn);
    assertThat(loop.at(START.plusSeconds(16).plusNanos(2_000_001))).isNotEqualTo(turn);
  }

  @Test
  void aClockSetBackStillShowsAPage() {
    var loop = new Loop(START, List.of(page("甲", 4), page("乙", 4)));
    assertThat(loop.at(START.minusSeconds(1)).page().title()).isEqualTo("乙");
    assertThat(loop.at(Instant.EPOCH).until()).isAfter(Instant.EPOCH);
  }

  @Test
  void longTextStaysLongEnoughToReadAtFourCharactersASecond() {
    assertThat(page("甲", 120).dwell().toSeconds() * 4).isGreaterThanOrEqualTo(120);
    assertThat(page("甲", 400).dwell().toSeconds() * 4).isGreaterThanOrEqualTo(401);
  }

  @Test
  void aLoopWithoutPagesIsRefused() {
    assertThatThrownBy(() -> new Loop(START, List.of())).hasMessageContaining("at least one page");
  }

  private static Page page(String title, int characters) {
    return new Page.Reading(
        title,
        1,
        1,
        "办事制度",
        KEY,
        new Page.Column(50, List.of(Page.Line.of("字".repeat(characters), false, 0))));
  }
}
