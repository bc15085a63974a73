package openhall.chain;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import openhall.crowd.Crowd;

/** A crowd of kiosks, in a process of its own. One thread. */
final class Crowded implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final double NANOS_IN_MILLI = 1e6;

  /**
   * Who comes.
   *
   * @param listeners of all kiosks; the others only poll
   * @param arrival within which they come
   * @param poll between two polls
   */
  record Size(int kiosks, int listeners, Duration arrival, Duration poll) {}

  private final Child process;
  private final Duration patience;

  private Crowded(Child process, Duration patience) {
    this.process = process;
    this.patience = patience;
  }

  /**
   * @param release which all have already
   * @param patience for whatever the crowd is to see
   */
  static Crowded start(Path dir, URI service, Size size, long release, Duration patience) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Crowd.class.getName(),
            service.toString(),
            Town.UNIT,
            Long.toString(release),
            Integer.toString(size.kiosks()),
            Integer.toString(size.listeners()),
            Long.toString(size.arrival().toSeconds()),
            Long.toString(size.poll().toSeconds()));
    Path log = dir.resolve("logs/crowd.log");
    return new Crowded(Child.start("crowd", log, Map.of(), command), patience);
  }

  /** Waits until all who listen have done so {@code times} times; returns what that took. */
  String awaitListening(int times) {
    return await("listening \\d+ (.*)", times).group(1);
  }

  /** When all who listen knew of the release: for 99 of 100, and for all. */
  double[] known(long release) {
    MatchResult found = await("known " + release + " (\\d+) (\\d+)", 1);
    return new double[] {millis(found.group(1)), millis(found.group(2))};
  }

  /** When the last one had the release. */
  double fetched(long release) {
    return millis(await("fetched " + release + " (\\d+)", 1).group(1));
  }

  /** On the clock of {@link #known} and {@link #fetched}, in milliseconds. */
  static double now() {
    return System.nanoTime() / NANOS_IN_MILLI;
  }

  /** Answers that no kiosk should get. */
  List<String> errors() {
    return process.said().lines().filter(line -> line.startsWith("error")).toList();
  }

  @Override
  public void close() {
    process.close();
  }

  private MatchResult await(String line, int times) {
    var pattern = Pattern.compile("^" + line + "$", Pattern.MULTILINE);
    return Wait.until(patience, PAUSE, () -> found(pattern, times))
        .orElseThrow(() -> new IllegalStateException("没有等到 not seen: " + line + "\n" + end()));
  }

  private Optional<MatchResult> found(Pattern pattern, int times) {
    if (!process.alive()) {
      throw new IllegalStateException("模拟屏幕退出了 the crowd has ended:\n" + end());
    }
    if (!errors().isEmpty()) {
      throw new IllegalStateException("不该有的回答 a wrong answer: " + errors().getFirst());
    }
    return pattern.matcher(process.said()).results().skip(times - 1L).findFirst();
  }

  private String end() {
    String said = process.said();
    return said.substring(Math.max(0, said.length() - 2000));
  }

  private static double millis(String nanos) {
    return Long.parseLong(nanos) / NANOS_IN_MILLI;
  }
}
