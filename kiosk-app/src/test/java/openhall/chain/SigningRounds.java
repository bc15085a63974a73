package openhall.chain;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has the demo's people sign, again and again, whatever has been passed. One thread of its own. */
final class SigningRounds implements AutoCloseable {

  private static final Duration EVERY = Duration.ofMillis(300);

  private final Office office;
  private final SigningDesk desk;
  private final Account account;
  private final CountDownLatch ended = new CountDownLatch(1);

  private SigningRounds(Office office, Account account) {
    this.office = office;
    this.desk = office.signingDesk();
    this.account = account;
  }

  /**
   * Starts at once.
   *
   * @param account that brings the signatures
   */
  static SigningRounds start(Office office, Account account) {
    var rounds = new SigningRounds(office, account);
    Thread.ofPlatform().daemon().name("signing").start(rounds::run);
    return rounds;
  }

  @Override
  public void close() {
    ended.countDown();
  }

  private void run() {
    try {
      while (!ended.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        session();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the service is gone, or has forgotten the session. */
  private void session() throws InterruptedException {
    try {
      Staff staff = Staff.signIn(office.url(), account);
      while (desk.sign(staff).ok() && !ended.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        // once more
      }
    } catch (IOException | RuntimeException e) {
      // the next session may find it back
    }
  }
}
