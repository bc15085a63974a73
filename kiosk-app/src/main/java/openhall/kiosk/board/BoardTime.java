package openhall.kiosk.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two times of a board: that of the wall, which people set, and that by which its pages turn,
 * which nobody sets and which stands while somebody has paused it (WCAG 2.2.2). One thread.
 */
public final class BoardTime {

  /** Whoever paused it has left by then. */
  public static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Instant started;
  private final long startedNanos;
  private long stood;
  private long pausedAt;
  private boolean paused;

  /**
   * @param nanos a clock that nobody sets
   */
  public BoardTime(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.started = clock.instant();
    this.startedNanos = nanos.getAsLong();
  }

  /** What the clock on the wall says. */
  public Instant wall() {
    return clock.instant();
  }

  /** The time by which pages turn: never goes back, never jumps. */
  public Instant shown() {
    long now = paused ? pausedAt : nanos.getAsLong();
    return started.plusNanos(now - startedNanos - stood);
  }

  /** How much has passed since the start, whether somebody has paused it or not. */
  public Duration passed() {
    return Duration.ofNanos(nanos.getAsLong() - startedNanos);
  }

  /** Stands still, until {@link #go} or for as long as a pause lasts. */
  public void pause() {
    if (!paused) {
      paused = true;
      pausedAt = nanos.getAsLong();
    }
  }

  /** Goes on from where it stood. */
  public void go() {
    if (paused) {
      paused = false;
      stood += nanos.getAsLong() - pausedAt;
    }
  }

  /** Whether somebody has paused it; ends a pause that has lasted long enough. */
  public boolean isPaused() {
    if (paused && nanos.getAsLong() - pausedAt >= LONGEST_PAUSE.toNanos()) {
      go();
    }
    return paused;
  }
}
