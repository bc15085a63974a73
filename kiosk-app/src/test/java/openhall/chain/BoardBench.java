package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import openhall.chain.Rig.Told;
import tools.jackson.databind.JsonNode;

/**
 * The group board: text that glides, moved by the X server, by JavaFX and by Chromium with the same
 * words, in turns, drawn by software. One thread; use once.
 */
final class BoardBench {

  private static final int ROUNDS = 3;
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;
  private static final int PIXELS = 2;
  private static final int REFRESHES = 60;
  private static final int SEEN = 60;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration SETTLE = Duration.ofSeconds(6);
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final double BASE_SECONDS = 30;

  private final Path dir;
  private final Duration time;
  private final Progress progress;
  private final Consumer<Figure> measured;
  private final List<Run> runs = new ArrayList<>();

  /** What glides. */
  enum Scenery {
    TICKER,
    TABLE,
    STRIP;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who moves it. */
  enum Mover {
    DIRECT,
    JAVAFX,
    CHROMIUM
  }

  private record Run(Scenery scene, Mover mover, BoardCost cost) {}

  /**
   * @param time for which each is watched
   */
  BoardBench(Path dir, Duration time, Progress progress, Consumer<Figure> measured) {
    this.dir = dir;
    this.time = time;
    this.progress = progress;
    this.measured = measured;
  }

  /** Returns what each took, as lines for people. */
  List<String> run() {
    for (Scenery scene : Scenery.values()) {
      for (int round = 1; round <= ROUNDS; round++) {
        for (Mover mover : Mover.values()) {
          var run = new Run(scene, mover, cost(scene, mover, round));
          progress.say(words(run));
          runs.add(run);
        }
      }
    }
    figures();
    return runs.stream().map(BoardBench::words).toList();
  }

  private BoardCost cost(Scenery scene, Mover mover, int round) {
    Path own = dir.resolve("%s-%s-%d".formatted(scene.word(), mover, round));
    try (Display display = Display.open(own.resolve("display"), WIDTH, HEIGHT)) {
      double empty = display.gauge().memory();
      return switch (mover) {
        case DIRECT -> ours(own, display, scene, Rig.DIRECT, empty);
        case JAVAFX -> ours(own, display, scene, Rig.JAVAFX, empty);
        case CHROMIUM -> theirs(own, display, scene, empty);
      };
    }
  }

  private BoardCost ours(Path own, Display display, Scenery scene, String by, double empty) {
    try (Rig rig = Rig.start(own, display.name(), new Told(scene.word(), PIXELS, 0, by))) {
      JsonNode says = rig.movedBy(by).says();
      return watch(display, rig.process(), says.path("band"), empty);
    }
  }

  private BoardCost theirs(Path own, Display display, Scenery scene, double empty) {
    JsonNode says;
    Scene still;
    // What the page is to say; the picture stands meanwhile.
    try (Rig rig = Rig.start(own, display.name(), new Told(scene.word(), 0, 0, Rig.JAVAFX))) {
      says = rig.movedBy(Rig.JAVAFX).says();
      still = rig.scene();
    }
    String html = BoardPage.html(says, still, PIXELS * REFRESHES, REFRESHES);
    try (Child browser = new Browser(own.resolve("browser"), display, html).start()) {
      return watch(display, browser, says.path("band"), empty);
    }
  }

  private BoardCost watch(Display display, Child client, JsonNode band, double empty) {
    int middle = band.path("top").asInt() + band.path("height").asInt() / 2;
    var frames =
        new FrameWatch(display.live(band.path("left").asInt(), middle, band.path("width").asInt()));
    if (!Wait.happens(LIMIT, PAUSE, () -> frames.watch(GLANCE).size() > SEEN)) {
      throw new IllegalStateException(client.name() + " 不动 does not move:\n" + client.said());
    }
    frames.watch(SETTLE);
    double clientBefore = cpu(client);
    double serverBefore = display.gauge().cpu();
    List<Double> intervals = frames.watch(time);
    double scale = BASE_SECONDS / time.toSeconds();
    return new BoardCost(
        (cpu(client) - clientBefore) * scale,
        (display.gauge().cpu() - serverBefore) * scale,
        client.memory() + display.gauge().memory() - empty,
        client.gauges().size(),
        intervals);
  }

  private static double cpu(Child client) {
    return client.gauges().stream().mapToDouble(Gauge::cpu).sum();
  }

  private void figures() {
    ratio(Measure.TICKER_DIRECT, Scenery.TICKER, Mover.DIRECT, BoardCost::cpu);
    ratio(Measure.TABLE_DIRECT, Scenery.TABLE, Mover.DIRECT, BoardCost::cpu);
    ratio(Measure.STRIP_DIRECT, Scenery.STRIP, Mover.DIRECT, BoardCost::cpu);
    ratio(Measure.TICKER_FX, Scenery.TICKER, Mover.JAVAFX, BoardCost::cpu);
    ratio(Measure.TABLE_FX, Scenery.TABLE, Mover.JAVAFX, BoardCost::cpu);
    ratio(Measure.STRIP_FX, Scenery.STRIP, Mover.JAVAFX, BoardCost::cpu);
    ratio(Measure.BOARD_MEMORY, Scenery.TABLE, Mover.DIRECT, BoardCost::memory);
    double[] intervals =
        direct().flatMap(cost -> cost.intervals().stream()).mapToDouble(i -> i).toArray();
    measured.accept(
        Figure.percentile(
            Measure.BOARD_FRAME, 0.99, intervals, "between frames, moved by the X server"));
    measured.accept(
        Figure.median(
            Measure.BOARD_LATE,
            direct().mapToDouble(BoardCost::late).toArray(),
            "refreshes without a frame, moved by the X server"));
  }

  private Stream<BoardCost> direct() {
    return Stream.of(Scenery.values()).flatMap(scene -> of(scene, Mover.DIRECT).stream());
  }

  private void ratio(
      Measure measure, Scenery scene, Mover mover, ToDoubleFunction<BoardCost> what) {
    var ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ratios[i] =
          what.applyAsDouble(of(scene, mover).get(i))
              / what.applyAsDouble(of(scene, Mover.CHROMIUM).get(i));
    }
    String note =
        String.format(
            Locale.ROOT,
            "medians %.2f and %.2f, client and X server together",
            median(of(scene, mover), what),
            median(of(scene, Mover.CHROMIUM), what));
    measured.accept(Figure.median(measure, ratios, note));
  }

  private List<BoardCost> of(Scenery scene, Mover mover) {
    return runs.stream()
        .filter(run -> run.scene() == scene && run.mover() == mover)
        .map(Run::cost)
        .toList();
  }

  private static double median(List<BoardCost> costs, ToDoubleFunction<BoardCost> what) {
    double[] sorted = costs.stream().mapToDouble(what).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }

  private static String words(Run run) {
    return "%-7s %-9s %s".formatted(run.scene().word(), run.mover(), run.cost().words());
  }
}
