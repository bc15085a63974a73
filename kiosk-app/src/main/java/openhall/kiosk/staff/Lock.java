package openhall.kiosk.staff;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import openhall.kiosk.screen.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of the staff's door. A try counts before it is looked at and is forgiven only by the
 * right PIN; from the third wrong one on each costs a wait twice as long as the last, up to an
 * hour. The wait is counted by a clock that nobody can set, and begins anew when the kiosk starts,
 * so that neither a wrong time nor a pulled plug shortens it. Thread-safe.
 */
public final class Lock {
  private static final Logger LOG = LoggerFactory.getLogger(Lock.class);
  private static final int FREE_TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final Kept pin;
  private final Kept tries;
  private final LongSupplier nanos;
  private int failures;
  private long since;

  /**
   * @param pin where {@link #set} has put it; a missing one opens to nobody
   * @param tries where wrong tries are counted
   * @param nanos a running clock, such as {@code System::nanoTime}
   */
  public Lock(Path pin, Path tries, LongSupplier nanos) {
    this.pin = new Kept(pin);
    this.tries = new Kept(tries);
    this.nanos = nanos;
    this.failures = counted();
    this.since = nanos.getAsLong();
  }

  /** Sets the PIN, or says why not. */
  public static Optional<String> set(Path pin, String digits) {
    Optional<String> objection = Pin.objection(digits);
    if (objection.isEmpty()) {
      new Kept(pin).write(Pin.of(digits, new SecureRandom(), Pin.ROUNDS).kept());
    }
    return objection;
  }

  /** How it stands before anybody tries. */
  public synchronized Door.Answer standing() {
    return read().isEmpty() ? new Door.Unset() : new Door.Shut(left(nanos.getAsLong()), false);
  }

  /** Whether these digits open it; takes about a second. */
  public synchronized boolean opens(String digits) {
    Optional<Pin> right = read();
    if (right.isEmpty() || left(nanos.getAsLong()) > 0) {
      return false;
    }
    count(failures + 1);
    boolean opens = right.get().is(digits);
    since = nanos.getAsLong();
    if (opens) {
      count(0);
    } else {
      LOG.warn("A wrong PIN at the staff's door, {} in a row", failures);
    }
    return opens;
  }

  /** How it stands after a wrong try. */
  public synchronized Door.Answer refusal() {
    return new Door.Shut(left(nanos.getAsLong()), true);
  }

  /** Seconds to wait, rounded up. */
  private int left(long now) {
    if (failures < FREE_TRIES) {
      return 0;
    }
    int doubled = Math.min(failures - FREE_TRIES, 20);
    long whole = Math.min(FIRST_WAIT.toNanos() << doubled, LONGEST_WAIT.toNanos());
    long left = since + whole - now;
    return (int) Math.max(0, Math.ceilDiv(left, Duration.ofSeconds(1).toNanos()));
  }

  private void count(int now) {
    failures = now;
    try {
      tries.write(Integer.toString(now));
    } catch (UncheckedIOException e) {
      // A full disk must not lock staff out; until the next start the count is in memory.
      LOG.warn("Could not count a try at the staff's door", e);
    }
  }

  private int counted() {
    try {
      return tries.read().map(String::strip).map(Lock::number).orElse(0);
    } catch (UncheckedIOException e) {
      LOG.warn("Could not read the tries at the staff's door", e);
      return FREE_TRIES;
    }
  }

  private static int number(String text) {
    return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : FREE_TRIES;
  }

  private Optional<Pin> read() {
    try {
      return pin.read().flatMap(Pin::parse);
    } catch (UncheckedIOException e) {
      LOG.warn("Could not read the PIN", e);
      return Optional.empty();
    }
  }
}
