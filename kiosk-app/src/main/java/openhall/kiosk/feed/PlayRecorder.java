package openhall.kiosk.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;
import openhall.store.Play;
import openhall.store.PlayLog;
import openhall.store.StoreFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what boards show and never makes them wait: a disk that hangs or is full costs lines
 * of the log. {@link #shows} on the screen's thread, the writing on one of its own.
 */
public final class PlayRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(PlayRecorder.class);
  private static final int WAITING = 64;

  /** What a kill may cost of how long a page is said to have lasted. */
  private static final long SAVED_EVERY = Duration.ofSeconds(15).toNanos();

  private final BlockingQueue<Seen> seen = new ArrayBlockingQueue<>(WAITING);
  private final Path dir;
  private final PlayLog.Bounds bounds;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private List<Play> last = List.of();
  private long lastAt;
  private @Nullable PlayTurns turns;
  private volatile @Nullable PlayLog log;
  private volatile String trouble = "";

  private record Seen(List<Play> plays, Instant now, long nanos) {}

  /**
   * @param dir the kiosk's data
   * @param bounds of the log
   * @param nanos a clock that nobody sets
   */
  public PlayRecorder(Path dir, PlayLog.Bounds bounds, InstantSource clock, LongSupplier nanos) {
    this.dir = dir;
    this.bounds = bounds;
    this.clock = clock;
    this.nanos = nanos;
    this.lastAt = nanos.getAsLong();
  }

  /** The log, to read in; empty before anything is written. Any thread. */
  public Optional<PlayLog> log() {
    return Optional.ofNullable(log);
  }

  /** Begins to write. */
  public void start() {
    Thread.ofPlatform().daemon().name("plays").start(this::write);
  }

  /** This is on show now; to be told each second. */
  public void shows(List<Play> plays) {
    long now = nanos.getAsLong();
    boolean nothing = plays.isEmpty() && last.isEmpty();
    if (nothing || (plays.equals(last) && now - lastAt < SAVED_EVERY)) {
      return;
    }
    if (seen.offer(new Seen(List.copyOf(plays), clock.instant(), now))) {
      last = List.copyOf(plays);
      lastAt = now;
    }
  }

  /** Why nothing is written at present; empty when all is. Any thread. */
  public Optional<String> trouble() {
    return Optional.of(trouble).filter(words -> !words.isEmpty());
  }

  private void write() {
    while (true) {
      try {
        note(seen.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Opened only when there is something to write: a board must not wait for its log. */
  private PlayTurns turns() {
    if (turns == null) {
      PlayLog opened = PlayLog.open(dir, bounds);
      turns = new PlayTurns(opened);
      log = opened;
    }
    return turns;
  }

  private void note(Seen now) {
    try {
      turns().show(now.plays(), now.now(), now.nanos());
      if (!trouble.isEmpty()) {
        trouble = "";
        LOG.info("又能写播放记录了 the play log is written again");
      }
    } catch (StoreFailure e) {
      if (trouble.isEmpty()) {
        LOG.warn("写不了播放记录，照常显示 the play log cannot be written; the board goes on", e);
      }
      trouble = "写不了播放记录：" + e.getMessage();
    }
  }
}
