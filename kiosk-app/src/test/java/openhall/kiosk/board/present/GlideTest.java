package openhall.kiosk.board.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

final class GlideTest {

  private static final Box WINDOW = new Box(250, 955, 1670, 125);
  private static final int LENGTH = 2300;

  @Test
  void everyPixelOfTheWindowIsCoveredOnceAtEveryMoment() {
    Glide glide = glide(new Speed(2, 1), 0);
    for (long refresh = 0; refresh < LENGTH; refresh += 7) {
      assertThat(covered(glide, glide.offset(refresh))).hasSize(WINDOW.width()).containsOnly(1);
    }
  }

  @Test
  void itMovesByTheSameWholePixelsInEachRefresh() {
    Glide glide = glide(new Speed(3, 1), 100);
    assertThat(List.of(glide.offset(0), glide.offset(1), glide.offset(2)))
        .containsExactly(100, 103, 106);
  }

  @Test
  void itsEndIsFollowedByItsBeginningAlsoAfterYears() {
    Glide glide = glide(new Speed(2, 1), 0);
    long years = 60L * 3600 * 24 * 365 * 10;
    assertThat(glide.offset(years)).isBetween(0, LENGTH - 1);
    assertThat(glide.offset(LENGTH / 2)).isZero();
  }

  @Test
  void aSlowStripMovesOnePixelInSomeRefreshes() {
    Speed slow = Speed.atMost(16);
    assertThat(slow).isEqualTo(new Speed(1, 4));
    assertThat(slow.pixelsASecond()).isLessThanOrEqualTo(16);
    assertThat(glide(slow, 0).offset(7)).isEqualTo(1);
  }

  @Test
  void aStripThatWouldShowTwiceIsRefused() {
    var strip = new Strip(Axis.LEFT, WINDOW.width() + 1, WINDOW.height(), Pane::new);
    assertThatThrownBy(() -> new Glide(WINDOW, strip, new Speed(1, 1), 0))
        .hasMessageContaining("longer than its window");
  }

  @Test
  void pulsesThatComeEarlyOrLateCountOnceEach() {
    var pulses = new Pulses();
    long frame = Math.round(Pulses.USUAL_NANOS);
    assertThat(
            List.of(
                pulses.at(0),
                pulses.at(frame - 3_000_000),
                pulses.at(2 * frame + 2_000_000),
                pulses.at(3 * frame)))
        .containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void aMissedPulseIsMadeUpFor() {
    var pulses = new Pulses();
    pulses.at(0);
    assertThat(pulses.at(Math.round(3 * Pulses.USUAL_NANOS))).isEqualTo(3);
  }

  @Test
  void aMissingLibraryIsNoDirectWay() {
    try (var arena = Arena.ofConfined()) {
      assertThatThrownBy(() -> Library.open("libnothing.so.0", arena))
          .isInstanceOf(NoDirectWay.class)
          .hasMessageContaining("libnothing.so.0");
    }
  }

  private static Glide glide(Speed speed, int start) {
    return new Glide(
        WINDOW, new Strip(Axis.LEFT, LENGTH, WINDOW.height(), Pane::new), speed, start);
  }

  /** How often each pixel along the window is drawn. */
  private static List<Integer> covered(Glide glide, int offset) {
    var times = new int[WINDOW.width()];
    for (int from = 0; from < LENGTH; from += Strip.TILE) {
      int extent = Math.min(Strip.TILE, LENGTH - from);
      int place = glide.place(from, extent, offset);
      for (int x = Math.max(0, place); x < Math.min(times.length, place + extent); x++) {
        times[x]++;
      }
    }
    var all = new ArrayList<Integer>();
    for (int each : times) {
      all.add(each);
    }
    return all;
  }

  @Test
  void anotherStripTakesItsPlaceWithoutAJumpHoweverLongItHasRun() {
    var window = new Box(0, 0, 300, 10);
    var first = new Strip(Axis.LEFT, 1000, 10, Pane::new);
    var running = new Glide(window, first, new Speed(2, 1), 700);
    long travelled = running.speed().after(123_457);
    var next = running.continuedBy(new Strip(Axis.LEFT, 900, 10, Pane::new), -15, travelled);
    assertThat(next.offset(123_457)).isEqualTo(900 - 15);
    assertThat(next.offset(123_467)).isEqualTo(5);
  }

  @Test
  void whatIsPausedGoesOnFromWhereItStood() {
    var pulses = new Pulses();
    pulses.at(0);
    assertThat(pulses.at(50_000_000)).isEqualTo(3);
    pulses.skip(900_000_000);
    assertThat(pulses.at(950_000_000)).isEqualTo(6);
  }
}
