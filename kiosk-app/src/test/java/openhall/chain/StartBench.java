package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How soon content is painted and how much memory that takes: the kiosk with the JDK's Java, the
 * kiosk with its own, and a browser with the same words, in turns. Nobody answers the kiosk. One
 * thread.
 */
final class StartBench {

  private static final int ROUNDS = 7;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final String QUESTION = "您要办什么事？";
  private static final Map<String, String> PLAIN = Map.of("OPENHALL_IMAGE", "no");

  private final Screen screen;
  private final Browser browser;
  private final Scene.Drawn question;
  private final Progress progress;

  /** Of each round. */
  private static final class Column {
    final double[] seconds = new double[ROUNDS];
    final double[] megabytes = new double[ROUNDS];
  }

  /** With the kiosk at home. */
  StartBench(Screen screen, Path dir, Progress progress) {
    Scene home = screen.await(List.of(QUESTION));
    this.screen = screen;
    this.browser = new Browser(dir.resolve("browser"), screen.display(), home);
    this.question = home.find(QUESTION).orElseThrow();
    this.progress = progress;
  }

  List<Figure> run() {
    progress.say("没有服务，启动触摸屏，与 Chromium 轮流… starts without a service, in turns with Chromium");
    screen.glass().process().kill();
    var plain = new Column();
    var own = new Column();
    var chromium = new Column();
    for (int i = 0; i < ROUNDS; i++) {
      kiosk(plain, i, PLAIN);
      kiosk(own, i, Map.of());
      long start = System.nanoTime();
      measure(chromium, i, browser.start(), start);
    }
    return List.of(
        Figure.median(Measure.START, plain.seconds, "process start → home painted, service absent"),
        Figure.median(
            Measure.START_OWN, own.seconds, "the same with jlink image and cache of deploy/image"),
        Figure.median(
            Measure.START_VS_CHROMIUM,
            ratios(own.seconds, chromium.seconds),
            "the same words from a local page, in turns"),
        Figure.median(Measure.MEMORY, own.megabytes, "PSS when home is painted"),
        Figure.median(
            Measure.MEMORY_VS_CHROMIUM,
            ratios(own.megabytes, chromium.megabytes),
            "PSS of all its processes"));
  }

  private void kiosk(Column column, int round, Map<String, String> environment) {
    long start = System.nanoTime();
    screen.glass().start(environment);
    measure(column, round, screen.glass().process(), start);
  }

  private void measure(Column column, int round, Child child, long start) {
    boolean painted = Wait.happens(LIMIT, PAUSE, () -> Scene.painted(question, screen.display()));
    column.seconds[round] = Progress.secondsSince(start);
    if (!painted) {
      throw new NotSeen(child.name() + " 没有画出来 did not paint:\n" + child.said());
    }
    column.megabytes[round] = child.memory();
    child.kill();
    Wait.happens(LIMIT, PAUSE, () -> !Scene.painted(question, screen.display()));
  }

  private static double[] ratios(double[] ours, double[] theirs) {
    var ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / theirs[i];
    }
    return ratios;
  }
}
