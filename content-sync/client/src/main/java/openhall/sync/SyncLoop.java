package openhall.sync;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes without end: at once when woken, else at the {@link Pace}. While somebody listens to the
 * service's events, only every {@link #RARELY}th poll is made. States: new, running after {@link
 * #start}, closed. The passes and the listener run on its own thread.
 */
public final class SyncLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
  private static final int RARELY = 8;

  /** What moves a loop: time, waiting and chance, so that tests need none of them. */
  public record Timing(InstantSource clock, Waiter waiter, RandomGenerator random, Pace pace) {}

  private final Synchronizer synchronizer;
  private final Timing timing;
  private final Consumer<? super SyncOutcome> listener;
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean passing;
  private volatile BooleanSupplier listening = () -> false;
  private int failures;
  private boolean woken;
  private int lookingAgain;

  /**
   * @param listener gets the outcome of every pass, on the loop's thread; should return soon
   */
  public SyncLoop(
      Synchronizer synchronizer, Timing timing, Consumer<? super SyncOutcome> listener) {
    this.synchronizer = synchronizer;
    this.timing = timing;
    this.listener = listener;
    this.thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /**
   * There may be something new: look now. A pass under way may be long; whether to be blank cannot
   * wait for its end. Any thread.
   */
  public void wakeUp() {
    timing.waiter().call();
    if (passing) {
      Thread.ofVirtual().name("glance").start(synchronizer::glance);
    }
  }

  /**
   * Who would wake this loop; asked again and again whether it is still at it. Before the start.
   */
  public void relyOn(BooleanSupplier listener) {
    listening = listener;
  }

  /** Ends the loop after the pass under way, which it does not wait for. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      while (!closed) {
        rest(pass());
      }
    } catch (InterruptedException e) {
      LOG.debug("Synchronisation ends");
    }
  }

  /** The poll is due after {@code pause}, and put off for as long as nobody would miss a call. */
  private void rest(Duration pause) throws InterruptedException {
    woken = timing.waiter().await(pause);
    for (int polls = 1; isWell() && !woken && polls < RARELY; polls++) {
      woken = timing.waiter().await(timing.pace().next(timing.random()));
    }
  }

  private boolean isWell() {
    return failures == 0 && lookingAgain == 0 && listening.getAsBoolean();
  }

  /** Returns how long to rest. */
  private Duration pass() {
    passing = true;
    try {
      SyncOutcome outcome = synchronizer.runOnce(timing.clock().instant());
      log(outcome);
      listener.accept(outcome);
      return pauseAfter(outcome);
    } catch (RuntimeException | Error e) {
      // A loop that ended without a word would leave the screen outdated for good.
      LOG.error("A synchronisation pass broke off", e);
      return failed(Duration.ZERO);
    } finally {
      passing = false;
    }
  }

  private Duration pauseAfter(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.Activated _ -> well();
      case SyncOutcome.UpToDate _ -> nothingNew();
      case SyncOutcome.Unreachable(_, var asked) -> failed(asked);
      case SyncOutcome.Incomplete _,
          SyncOutcome.Expired _,
          SyncOutcome.Refused _,
          SyncOutcome.Unapproved _,
          SyncOutcome.Unacceptable _,
          SyncOutcome.StoreFailed _ ->
          failed(Duration.ZERO);
    };
  }

  private Duration well() {
    failures = 0;
    lookingAgain = 0;
    return timing.pace().next(timing.random());
  }

  /** Whoever was called and found nothing may have asked a replica or a cache that lags behind. */
  private Duration nothingNew() {
    int look = lookingAgain == 1 ? 2 : 0;
    Duration pause = well();
    lookingAgain = woken ? 1 : look;
    return lookingAgain == 0 ? pause : timing.pace().again(lookingAgain, timing.random());
  }

  private Duration failed(Duration asked) {
    failures++;
    lookingAgain = 0;
    Duration own = timing.pace().afterFailures(failures, timing.random());
    Duration theirs = timing.pace().asAsked(asked, timing.random());
    return own.compareTo(theirs) > 0 ? own : theirs;
  }

  private void log(SyncOutcome outcome) {
    switch (outcome) {
      case SyncOutcome.Activated _ -> LOG.info("{}", outcome);
      case SyncOutcome.UpToDate _ -> LOG.debug("{}", outcome);
      case SyncOutcome.Unreachable _, SyncOutcome.Incomplete _ -> {
        if (failures == 0) {
          LOG.info("{}; what is shown stays", outcome);
        }
      }
      case SyncOutcome.Unapproved unapproved ->
          LOG.warn("{} {}", unapproved.zh(), unapproved.lacking().en());
      case SyncOutcome.Expired _,
          SyncOutcome.Refused _,
          SyncOutcome.Unacceptable _,
          SyncOutcome.StoreFailed _ ->
          LOG.warn("{}; what is shown stays", outcome);
    }
  }
}
