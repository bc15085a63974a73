package openhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class AdmissionTest {

  private static final int RATE = 500;
  private static final long SECOND = 1_000_000_000;

  // Far from zero, and near to where it overflows.
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5 * SECOND);
  private final Admission admission = new Admission(RATE, now::get);

  @Test
  void letsInAtOnceWhoComesByHimself() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(admission.secondsToWait()).isZero();
      now.addAndGet(SECOND / RATE);
    }
  }

  @Test
  void letsInASecondsWorthAtOnceAndGivesEverybodyElseAPlace() {
    var places = new HashMap<Long, Integer>();
    for (int i = 0; i < 10_000; i++) {
      places.merge(admission.secondsToWait(), 1, Integer::sum);
    }
    assertThat(places.get(0L)).isEqualTo(RATE);
    assertThat(places).doesNotContainKey(1L).hasSize(20);
    assertThat(places.values()).allMatch(count -> count == RATE);
  }

  @Test
  void doesNotHoldAgainstLateComersWhatWasLongAgo() {
    for (int i = 0; i < 10_000; i++) {
      admission.secondsToWait();
    }
    now.addAndGet(60 * SECOND);
    assertThat(admission.secondsToWait()).isZero();
  }

  /** Ten thousand at the same instant, each coming back after once to twice what it was told. */
  @Test
  void aStormIsOverInAMinuteAndNeverMoreThanItsRate() {
    var random = new Random(1);
    long start = now.get();
    var arrivals = new PriorityQueue<Long>();
    for (int i = 0; i < 10_000; i++) {
      arrivals.add(0L);
    }
    Map<Long, Integer> admitted = new HashMap<>();
    List<Long> last = new ArrayList<>(List.of(0L));
    while (!arrivals.isEmpty()) {
      long at = arrivals.remove();
      now.set(start + at);
      long wait = admission.secondsToWait();
      if (wait == 0) {
        admitted.merge(at / SECOND, 1, Integer::sum);
        last.set(0, at);
      } else {
        arrivals.add(at + (long) (wait * SECOND * (1 + random.nextDouble())));
      }
    }
    assertThat(last.getFirst()).isLessThan(60 * SECOND);
    assertThat(admitted.values()).allMatch(count -> count <= 2 * RATE);
  }
}
