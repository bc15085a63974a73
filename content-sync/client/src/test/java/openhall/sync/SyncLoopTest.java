package openhall.sync;

import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import openhall.content.BoardName;
import openhall.store.Indexer;
import openhall.store.Store;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.BlankOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncLoopTest {

  /** Waits until it is called, and tells how long it was to wait. */
  private static final class HandWaiter implements Waiter {
    final BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> ends = new LinkedBlockingQueue<>();

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
      waits.add(atMost);
      return ends.take();
    }

    @Override
    public void call() {
      ends.add(true);
    }

    /** The time is over. */
    void ring() {
      ends.add(false);
    }
  }

  private static final Duration POLL = Pace.DEFAULT.poll();

  @TempDir Path dir;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private final RepositoryFetcher fetcher = new RepositoryFetcher(repository);
  private final HandWaiter waiter = new HandWaiter();
  private final BlockingQueue<SyncOutcome> outcomes = new LinkedBlockingQueue<>();
  private Store store;
  private SyncLoop loop;

  @BeforeEach
  void start() {
    store = Store.open(dir, Indexer.NONE);
    var synchronizer =
        new Synchronizer(fetcher, store, new Settings(STREET, repository.firstRoot()));
    var timing = new SyncLoop.Timing(clock, waiter, new Random(1), Pace.DEFAULT);
    loop = new SyncLoop(synchronizer, timing, outcomes::add);
  }

  @AfterEach
  void stop() {
    loop.close();
    store.close();
  }

  @Test
  void looksAtOnceWhenWoken() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    loop.start();
    assertThat(outcome()).isInstanceOf(SyncOutcome.Activated.class);
    repository.put(rule(STREET, "r-1", 2, "二")).publish();
    loop.wakeUp();
    assertThat(outcome()).isEqualTo(new SyncOutcome.Activated(2, clock.instant(), 1, 0));
  }

  @Test
  void pollsSeveralTimesInAMinuteMoreOrLess() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    loop.start();
    for (int i = 0; i < 20; i++) {
      assertThat(outcome().isCurrent()).isTrue();
      assertThat(waited())
          .isBetween(POLL.multipliedBy(9).dividedBy(10), POLL.multipliedBy(11).dividedBy(10));
      waiter.ring();
    }
  }

  @Test
  void pollsRarelyWhileSomebodyListensAndOftenWhenNobodyDoes() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    var listening = new AtomicBoolean(true);
    loop.relyOn(listening::get);
    loop.start();
    outcome();
    for (int polls = 0; polls < 8; polls++) {
      assertThat(outcomes).isEmpty();
      waited();
      waiter.ring();
    }
    outcome();
    waited();
    listening.set(false);
    waiter.ring();
    assertThat(outcome()).isEqualTo(new SyncOutcome.UpToDate(1));
  }

  @Test
  void looksSoonAndOnceMoreWhenItWasCalledForNothing() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    loop.relyOn(() -> true);
    loop.start();
    outcome();
    waited();
    loop.wakeUp();
    assertThat(outcome()).isEqualTo(new SyncOutcome.UpToDate(1));
    assertThat(waited()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    waiter.ring();
    assertThat(outcome()).isEqualTo(new SyncOutcome.UpToDate(1));
    assertThat(waited()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    waiter.ring();
    assertThat(outcome()).isEqualTo(new SyncOutcome.UpToDate(1));
    assertThat(waited()).isGreaterThan(Duration.ofSeconds(40));
  }

  @Test
  void looksAgainAlsoWhenItIsCalledWhileItIsAboutToLookAgain() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    loop.start();
    outcome();
    waited();
    for (int i = 0; i < 3; i++) {
      loop.wakeUp();
      assertThat(outcome()).isEqualTo(new SyncOutcome.UpToDate(1));
      assertThat(waited()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    }
  }

  @Test
  void leavesAServiceAloneForAsLongAsItAsks() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    busy(Duration.ofSeconds(30));
    loop.start();
    for (int i = 0; i < 20; i++) {
      assertThat(outcome()).isInstanceOf(SyncOutcome.Unreachable.class);
      assertThat(waited()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(2));
      waiter.ring();
    }
  }

  @Test
  void isNotSilencedByAServiceThatAsksForAYear() throws Exception {
    busy(Duration.ofDays(365));
    loop.start();
    outcome();
    assertThat(waited()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void backsOffWhileTheServiceIsGoneAndRecovers() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    fetcher.cut(true);
    loop.start();
    Duration longest = Duration.ofSeconds(1);
    for (int i = 0; i < 12; i++) {
      assertThat(outcome()).isInstanceOf(SyncOutcome.Unreachable.class);
      assertThat(waited()).isBetween(longest.dividedBy(2), longest);
      longest =
          longest.multipliedBy(2).compareTo(Duration.ofMinutes(2)) > 0
              ? Duration.ofMinutes(2)
              : longest.multipliedBy(2);
      loop.wakeUp();
    }
    assertThat(outcome()).isInstanceOf(SyncOutcome.Unreachable.class);
    fetcher.cut(false);
    loop.wakeUp();
    assertThat(outcome()).isInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void survivesAListenerThatFails() throws Exception {
    goesOnAfter(() -> {
      throw new IllegalStateException("screen is gone");
    });
  }

  @Test
  void survivesAnErrorOfTheMachine() throws Exception {
    goesOnAfter(() -> {
      throw new StackOverflowError();
    });
  }

  private void goesOnAfter(Runnable failure) throws InterruptedException {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    var synchronizer =
        new Synchronizer(fetcher, store, new Settings(STREET, repository.firstRoot()));
    var timing = new SyncLoop.Timing(clock, waiter, new Random(1), Pace.DEFAULT);
    try (var failing =
        new SyncLoop(
            synchronizer,
            timing,
            outcome -> {
              outcomes.add(outcome);
              failure.run();
            })) {
      failing.start();
      assertThat(outcome()).isInstanceOf(SyncOutcome.Activated.class);
      failing.wakeUp();
      assertThat(outcome()).isInstanceOf(SyncOutcome.UpToDate.class);
    }
  }

  @Test
  void aCallDuringALongPassIsHeardAtOnceByWhatBlanks() throws Exception {
    repository.put(rule(STREET, "r-1", 1, "一")).publish();
    var blanking = new Blanking(store);
    var heard = new CountDownLatch(1);
    var underWay = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    Fetcher slow =
        request -> {
          if (request.path().startsWith("targets/")) {
            underWay.countDown();
            await(goOn);
          }
          return fetcher.fetch(request);
        };
    var synchronizer =
        new Synchronizer(slow, store, new Settings(STREET, repository.firstRoot()), blanking);
    var timing = new SyncLoop.Timing(clock, waiter, new Random(1), Pace.DEFAULT);
    try (var passing = new SyncLoop(synchronizer, timing, outcomes::add)) {
      passing.start();
      await(underWay);
      blanking.tells(heard::countDown);
      repository.blank(
          new BlankOrder(
              "nanhe",
              Optional.empty(),
              clock.instant(),
              Optional.empty(),
              BlankOrder.Reason.CONTENT));
      passing.wakeUp();
      await(heard);
      assertThat(outcomes).isEmpty();
      assertThat(blanking.orderFor(STREET, new BoardName("hall"), clock.instant())).isPresent();
      goOn.countDown();
      assertThat(outcome()).isInstanceOf(SyncOutcome.Activated.class);
      assertThat(blanking.orderFor(STREET, new BoardName("hall"), clock.instant())).isPresent();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void busy(Duration pause) {
    fetcher.answer("timestamp.json", new Fetched.Unreachable("HTTP 503", pause));
  }

  private SyncOutcome outcome() throws InterruptedException {
    SyncOutcome outcome = outcomes.poll(10, TimeUnit.SECONDS);
    assertThat(outcome).isNotNull();
    return outcome;
  }

  private Duration waited() throws InterruptedException {
    Duration waited = waiter.waits.poll(10, TimeUnit.SECONDS);
    assertThat(waited).isNotNull();
    return waited;
  }
}
