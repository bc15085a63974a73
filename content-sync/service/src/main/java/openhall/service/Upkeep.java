package openhall.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import openhall.publication.Published;
import openhall.publication.Publisher;
import openhall.publication.Renewal;
import openhall.publication.store.Release;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the service does by itself: signs again before anything expires, and notices releases made
 * by another process on the same database. One thread of its own.
 */
final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration RENEW_EVERY = Duration.ofHours(1);

  private final Optional<Publisher> publisher;
  private final Published published;
  private final AuditChain audit;
  private final LongConsumer announce;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("upkeep").unstarted(this::watch);
  private volatile long announced;
  private volatile Instant renewed = Instant.MIN;
  private volatile String auditFound = "not looked at yet";

  Upkeep(
      Optional<Publisher> publisher,
      Published published,
      AuditChain audit,
      LongConsumer announce,
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

  /** A release is committed: tell readers at once. */
  void announce(long number) {
    announced = number;
    announce.accept(number);
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

  @Override
  public void close() {
    stopped.countDown();
  }

  private void watch() {
    try {
      lookAtAudit();
      while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        work();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
      look();
    } catch (RuntimeException e) {
      LOG.error("upkeep failed, will try again", e);
    }
  }

  private void renew() {
    Instant now = clock.instant();
    Renewal renewal = publisher.map(p -> p.resign(now)).orElse(Renewal.NOTHING_RELEASED);
    renewed = now;
    switch (renewal) {
      case NOTHING_RELEASED, FRESH -> {}
      case TIMESTAMP, SNAPSHOT -> {
        LOG.info("signed again: {}", renewal);
        announce.accept(announced);
      }
    }
  }

  private void look() {
    long newest = published.newest().map(Release::number).orElse(0L);
    if (newest > announced) {
      announce(newest);
    }
  }
}
