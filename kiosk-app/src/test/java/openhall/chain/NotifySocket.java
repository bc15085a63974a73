package openhall.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Plays the socket on which systemd hears from what it has started. Any thread. */
final class NotifySocket implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Path path;
  private final Child ear;

  private NotifySocket(Path path, Child ear) {
    this.path = path;
    this.ear = ear;
  }

  /**
   * @param path of the socket, which is not there yet
   */
  static NotifySocket open(Path path) {
    Child ear =
        Child.start(
            "socat",
            path.resolveSibling(path.getFileName() + ".log"),
            Map.of(),
            List.of("socat", "-u", "UNIX-RECV:" + path + ",mode=666", "STDOUT"));
    if (!Wait.happens(LIMIT, PAUSE, () -> Files.exists(path))) {
      throw new IllegalStateException("no socket: " + ear.said());
    }
    return new NotifySocket(path, ear);
  }

  /** What systemd gives to a unit with that WatchdogSec. */
  Map<String, String> environment(Duration watchdog) {
    return Map.of(
        "NOTIFY_SOCKET",
        path.toString(),
        "WATCHDOG_USEC",
        Long.toString(watchdog.toNanos() / 1000));
  }

  boolean isReady() {
    return readies() > 0;
  }

  /** How often it was told that a process does what it is there for. */
  long readies() {
    return said("READY=1");
  }

  /** How often it was told that the process lives. */
  long beats() {
    return said("WATCHDOG=1");
  }

  private long said(String words) {
    return ear.said().lines().filter(words::equals).count();
  }

  @Override
  public void close() {
    ear.close();
  }
}
