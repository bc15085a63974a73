package openhall.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OneAtATimeTest {

  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore turn = new Semaphore(1, true);
  private final AtomicInteger made = new AtomicInteger();
  private final OneAtATime<Integer, String> packs = new OneAtATime<>(turn, 4, 10, String::length);

  @AfterEach
  void stop() {
    askers.shutdownNow();
  }

  @Test
  void aThousandWhoAskForTheSameCostOneMaking() {
    var go = new CountDownLatch(1);
    var answers = new ArrayList<CompletableFuture<Optional<String>>>();
    for (int i = 0; i < 1000; i++) {
      answers.add(asked(7, go));
    }
    go.countDown();
    answers.forEach(answer -> assertThat(answer.join()).contains("7"));
    assertThat(made).hasValue(1);
  }

  @Test
  void aFloodOfOddOnesIsTurnedAway() {
    var go = new CountDownLatch(1);
    List<CompletableFuture<Optional<String>>> first = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      first.add(asked(i, go));
    }
    while (turn.availablePermits() > 0 || turn.getQueueLength() < 3) {
      Thread.onSpinWait();
    }
    for (int i = 10; i < 1000; i++) {
      int odd = i;
      assertThatThrownBy(() -> packs.get(odd, _ -> Optional.of("odd"))).isInstanceOf(Busy.class);
    }
    go.countDown();
    first.forEach(answer -> assertThat(answer.join()).isPresent());
    assertThat(packs.get(10, _ -> Optional.of("now"))).contains("now");
  }

  @Test
  void keepsNoMoreThanItMay() {
    for (int i = 0; i < 100; i++) {
      packs.get(i, _ -> Optional.of("four"));
    }
    packs.get(98, this::make);
    packs.get(99, this::make);
    assertThat(made).hasValue(0);
    packs.get(97, this::make);
    assertThat(made).hasValue(1);
    packs.get(1000, _ -> Optional.of("longer than all"));
    assertThat(packs.get(1000, this::make)).contains("1000");
  }

  @Test
  void whatFailsOrIsNotThereIsTriedAgain() {
    assertThatThrownBy(() ->
            packs.get(
                1,
                _ -> {
                  throw new IllegalStateException("disk");
                }))
        .hasMessage("disk");
    assertThat(packs.get(1, _ -> Optional.empty())).isEmpty();
    assertThat(packs.get(1, this::make)).contains("1");
  }

  private CompletableFuture<Optional<String>> asked(int key, CountDownLatch go) {
    return CompletableFuture.supplyAsync(
        () ->
            packs.get(
                key,
                k -> {
                  await(go);
                  return make(k);
                }),
        askers);
  }

  private Optional<String> make(Integer key) {
    made.incrementAndGet();
    return Optional.of(Integer.toString(key));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
