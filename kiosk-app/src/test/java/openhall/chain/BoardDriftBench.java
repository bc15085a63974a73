package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import openhall.store.PlayLog;

/**
 * Whether a board that runs for years grows: one whose time passes a hundred times as fast, with
 * pages, days and releases that come as often. One thread.
 */
final class BoardDriftBench {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int TENTH = 10;
  private static final double BYTES_IN_MB = 1e6;

  private final Path dir;
  private final Duration time;
  private final Progress progress;
  private final Consumer<Figure> measured;

  /** What a board and its X server hold. */
  private record Held(double memory, double server, double log, long handles, long threads) {

    /** What it holds half of the time at most. */
    static Held usual(List<Held> all) {
      return new Held(
          middle(all, Held::memory),
          middle(all, Held::server),
          middle(all, Held::log),
          (long) middle(all, Held::handles),
          (long) middle(all, Held::threads));
    }

    private static double middle(List<Held> all, ToDoubleFunction<Held> what) {
      return all.stream().mapToDouble(what).sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
  }

  BoardDriftBench(Path dir, Duration time, Progress progress, Consumer<Figure> measured) {
    this.dir = dir;
    this.time = time;
    this.progress = progress;
    this.measured = measured;
  }

  void run() {
    progress.say("时间快一百倍，%d 分钟… time a hundred times as fast".formatted(time.toMinutes()));
    try (Display display = Display.open(dir.resolve("display"), 1920, 1080);
        Child board = start(display)) {
      if (!Wait.happens(LIMIT, PAUSE, () -> board.said().contains("moved by X11"))) {
        throw new IllegalStateException("没有动 does not move:\n" + board.said());
      }
      // A page that is drawn just now takes some memory for a moment.
      pass(display, board, time.dividedBy(TENTH));
      Held first = Held.usual(pass(display, board, time.dividedBy(TENTH)));
      pass(display, board, time.multipliedBy(TENTH - 3).dividedBy(TENTH));
      Held last = Held.usual(pass(display, board, time.dividedBy(TENTH)));
      tell(first, last);
    }
  }

  private void tell(Held first, Held last) {
    double before = first.memory() + first.server();
    double after = last.memory() + last.server();
    measured.accept(
        Figure.median(
            Measure.BOARD_DRIFT,
            new double[] {(after - before) / before * 100},
            "board %.0f → %.0f MB, X server %.0f → %.0f MB after the first tenth of %d min, usual values"
                .formatted(
                    first.memory(),
                    last.memory(),
                    first.server(),
                    last.server(),
                    time.toMinutes())));
    measured.accept(
        Figure.median(
            Measure.BOARD_LOG,
            new double[] {last.log() - first.log()},
            "play log %.1f → %.1f MB".formatted(first.log(), last.log())));
    long more = last.handles() - first.handles() + last.threads() - first.threads();
    measured.accept(
        Figure.count(
            Measure.BOARD_LEFT_OPEN,
            (int) more,
            "file handles %d → %d, threads %d → %d"
                .formatted(first.handles(), last.handles(), first.threads(), last.threads())));
  }

  private Child start(Display display) {
    return Child.start(
        "board",
        dir.resolve("board.log"),
        AsKiosk.environment(display.name()),
        AsKiosk.command(
            List.of("-Dopenhall.home=" + System.getProperty("openhall.home", "..")),
            "openhall.kiosk.board.BoardSoak",
            List.of(data().toString())));
  }

  /** What they held meanwhile. */
  private List<Held> pass(Display display, Child board, Duration time) {
    var held = new ArrayList<Held>();
    long end = System.nanoTime() + time.toNanos();
    do {
      LockSupport.parkNanos(PAUSE.toNanos());
      if (!board.alive()) {
        throw new IllegalStateException("大厅屏结束 the board has ended:\n" + board.said());
      }
      held.add(held(display, board));
    } while (System.nanoTime() < end);
    return held;
  }

  private Held held(Display display, Child board) {
    var gauge = new Gauge(board.pid());
    return new Held(
        gauge.memory(), display.gauge().memory(), log(), gauge.handles(), gauge.threads());
  }

  private Path data() {
    return dir.resolve("board");
  }

  /** What the play log takes of the disk, in MB. */
  private double log() {
    return Stream.of("", "-wal", "-shm")
        .map(ending -> data().resolve(PlayLog.FILE + ending))
        .mapToDouble(file -> file.toFile().length() / BYTES_IN_MB)
        .sum();
  }
}
