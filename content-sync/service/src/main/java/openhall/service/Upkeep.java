package openhall.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import openhall.publication.Published;
import openhall.publication.Publisher;
import openhall.publication.Renewal;
import openhall.publication.store.Mark;
import openhall.publication.store.Release;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the service does by itself: signs again before anything expires, releases what is planned,
 * and notices what other processes on the same database have released or signed again. One thread
 * of its own.
 */
final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration RENEW_EVERY = Duration.ofHours(1);
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Optional<Publisher> publisher;
  private final Published published;
  private final AuditChain audit;
  private final Consumer<Mark> announce;
  private final Clock clock;
  private final Semaphore calls = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().daemon().name("upkeep").unstarted(this::watch);
  private volatile boolean stopped;
  private Mark seen = Mark.NONE;
  private Runnable keep = () -> {};
  private BooleanSupplier check = () -> true;
  private YearMonth checked = YearMonth.of(Year.MIN_VALUE, 1);
  private volatile Instant renewed = Instant.MIN;
  private volatile String auditFound = "not looked at yet";

  Upkeep(
      Optional<Publisher> publisher,
      Published published,
      AuditChain audit,
      Consumer<Mark> announce,
      Clock clock) {
    this.publisher = publisher;
    this.published = published;
    this.audit = audit;
    this.announce = announce;
    this.clock = clock;
  }

  /**
   * Renews what is due, so that what is served is fresh before anyone asks, and then keeps watch.
   */
  void start() {
    work();
    thread.start();
  }

  /** What is to be done at its moment. */
  void constantly(Runnable keep) {
    this.keep = keep;
  }

  /** What is to be tried in every month until it says that it is done. */
  void monthly(BooleanSupplier check) {
    this.check = check;
  }

  /** Something may have been released elsewhere: look now. Any thread. */
  void look() {
    calls.release();
  }

  Health.Finding databaseAnswers() {
    published.newest();
    return new Health.Finding(true, "reachable");
  }

  /** Fit without any release, as on the first day; unfit once renewing has failed for hours. */
  Health.Finding releaseIsFresh() {
    Optional<Release> newest = published.newest();
    if (newest.isEmpty()) {
      return new Health.Finding(true, "none yet");
    }
    boolean fresh =
        publisher.isEmpty() || renewed.plus(RENEW_EVERY.multipliedBy(3)).isAfter(clock.instant());
    return new Health.Finding(fresh, newest.get().number() + (fresh ? "" : ", not renewed"));
  }

  /** What the record of all that was done looked like at the start; readers are served anyway. */
  Health.Finding auditIsIntact() {
    return new Health.Finding(true, auditFound);
  }

  /** Ends after the work under way, for which it waits a moment. */
  @Override
  public void close() {
    stopped = true;
    calls.release();
    try {
      if (!thread.join(GRACE)) {
        LOG.warn("upkeep is still at work while the service ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      lookAtAudit();
      rest();
      while (!stopped) {
        work();
        rest();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest() throws InterruptedException {
    if (calls.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      calls.drainPermits();
    }
  }

  private void lookAtAudit() {
    try {
      switch (audit.verify()) {
        case AuditVerdict.Intact intact ->
            auditFound = "intact, %d entries".formatted(intact.entries());
        case AuditVerdict.Broken broken -> {
          auditFound = "broken at entry " + broken.seq();
          LOG.error("the audit chain is {}: somebody changed the record", auditFound);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("cannot read the audit chain", e);
    }
  }

  private void work() {
    try {
      if (renewed.plus(RENEW_EVERY).isBefore(clock.instant())) {
        renew();
      }
      compare();
      keep.run();
      check();
    } catch (RuntimeException e) {
      LOG.error("upkeep failed, will try again", e);
    }
  }

  private void check() {
    YearMonth month = YearMonth.now(clock);
    if (!month.equals(checked) && check.getAsBoolean()) {
      checked = month;
    }
  }

  private void renew() {
    Instant now = clock.instant();
    Renewal renewal = publisher.map(p -> p.resign(now)).orElse(Renewal.NOTHING_RELEASED);
    renewed = now;
    switch (renewal) {
      case NOTHING_RELEASED, FRESH -> {}
      case TIMESTAMP, SNAPSHOT -> LOG.info("signed again: {}", renewal);
    }
  }

  /**
   * Tells readers at once of whatever has been committed. A timestamp that another replica has
   * signed again counts, too: readers get either's. Any thread.
   */
  synchronized void compare() {
    Mark newest = published.mark();
    if (!newest.equals(seen)) {
      seen = newest;
      announce.accept(newest);
    }
  }
}
