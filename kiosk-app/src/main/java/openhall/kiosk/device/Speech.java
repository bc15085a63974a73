package openhall.kiosk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks through Speech Dispatcher where it is installed; looks for it again and again, so that it
 * may be started or installed later. Nobody waits for it: any thread.
 */
public final class Speech implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Speech.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration START = Duration.ofSeconds(10);

  /** Longer than any page; a daemon that never tells of an end does not keep a resident here. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Path socket;
  private final LongSupplier nanos;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("speech").factory());
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile @Nullable Ssip daemon;
  private volatile long since;
  private volatile boolean asked;

  /**
   * @param socket where the daemon listens
   * @param nanos a running clock, such as {@code System::nanoTime}
   */
  public Speech(Path socket, LongSupplier nanos) {
    this.socket = socket;
    this.nanos = nanos;
  }

  /** Where the daemon of this session listens, by the names of the environment. */
  public static Path socketOf(@Nullable String address, @Nullable String runtimeDir, String home) {
    if (address != null && address.startsWith("unix_socket:")) {
      return Path.of(address.substring("unix_socket:".length()));
    }
    Path session = runtimeDir == null ? Path.of(home, ".cache") : Path.of(runtimeDir);
    return session.resolve("speech-dispatcher").resolve("speechd.sock");
  }

  public void start() {
    Future<?> _ =
        worker.scheduleWithFixedDelay(this::find, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether there is somebody to speak. */
  public boolean isThere() {
    Ssip there = daemon;
    return there != null && there.isOpen();
  }

  public boolean isSpeaking() {
    Ssip there = daemon;
    boolean heard = there != null && there.isOpen() && (asked || there.isSpeaking());
    return heard && nanos.getAsLong() - since < LONGEST.toNanos();
  }

  /** Says these texts one after the other, in place of what is being said. */
  public void say(List<String> texts) {
    asked = true;
    since = nanos.getAsLong();
    worker.execute(() -> with(there -> speak(there, texts)));
  }

  /** Falls silent. */
  public void stop() {
    asked = false;
    since = nanos.getAsLong() - LONGEST.toNanos();
    worker.execute(() -> with(Ssip::cancel));
  }

  @Override
  public void close() {
    worker.shutdownNow();
    drop();
  }

  private void speak(Ssip there, List<String> texts) throws IOException {
    there.cancel();
    for (Run run : Run.of(texts)) {
      if (asked) {
        there.speak(run.language(), run.text());
      }
    }
    asked = false;
  }

  private interface Order {
    void to(Ssip there) throws IOException;
  }

  private void with(Order order) {
    Ssip there = daemon;
    if (there == null) {
      asked = false;
      return;
    }
    try {
      order.to(there);
    } catch (IOException e) {
      asked = false;
      LOG.warn("The speech daemon fell silent: {}", e.toString());
      drop();
    }
  }

  private void find() {
    if (isThere()) {
      return;
    }
    drop();
    try {
      if (!Files.exists(socket)) {
        wake();
      }
      daemon = Ssip.open(socket);
      told.set(false);
    } catch (IOException e) {
      if (!told.getAndSet(true)) {
        LOG.info("Nobody reads aloud here: {}", e.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As its own clients do; fails where it is not installed. */
  private void wake() throws IOException, InterruptedException {
    Process starting =
        new ProcessBuilder(
                "speech-dispatcher",
                "--spawn",
                "--communication-method",
                "unix_socket",
                "--socket-path",
                socket.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!starting.waitFor(START.toMillis(), TimeUnit.MILLISECONDS)) {
      starting.destroy();
    }
  }

  private void drop() {
    Ssip there = daemon;
    daemon = null;
    if (there != null) {
      there.close();
    }
  }

  /** Texts of one language that follow each other. */
  private record Run(String language, String text) {
    static List<Run> of(List<String> texts) {
      var runs = new ArrayList<Run>();
      for (String text : texts) {
        String language = text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
        if (!runs.isEmpty() && runs.getLast().language().equals(language)) {
          Run last = runs.removeLast();
          runs.add(new Run(language, last.text() + "\n" + text));
        } else {
          runs.add(new Run(language, text));
        }
      }
      return runs;
    }
  }
}
