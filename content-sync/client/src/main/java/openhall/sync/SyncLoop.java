package openhall.sync;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes without end: at once when woken, else at the {@link Pace}. States: new, running after
 * {@link #start}, closed. The passes and the listener run on its own thread.
 */
public final class SyncLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

  /** What moves a loop: time, waiting and chance, so that tests need none of them. */
  public record Timing(InstantSource clock, Waiter waiter, RandomGenerator random, Pace pace) {}

  private final Synchronizer synchronizer;
  private final Timing timing;
  private final Consumer<? super SyncOutcome> listener;
  private final Thread thread;
  private volatile boolean closed;
  private int failures;

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

  /** There may be something new: look now. Any thread. */
  public void wakeUp() {
    timing.waiter().call();
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
        boolean well = pass();
        failures = well ? 0 : failures + 1;
        timing
            .waiter()
            .await(
                well
                    ? timing.pace().next(timing.random())
                    : timing.pace().afterFailures(failures, timing.random()));
      }
    } catch (InterruptedException e) {
      LOG.debug("Synchronisation ends");
    }
  }

  private boolean pass() {
    try {
      SyncOutcome outcome = synchronizer.runOnce(timing.clock().instant());
      log(outcome);
      listener.accept(outcome);
      return outcome.isCurrent();
    } catch (RuntimeException | Error e) {
      // A loop that ended without a word would leave the screen outdated for good.
      LOG.error("A synchronisation pass broke off", e);
      return false;
    }
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
