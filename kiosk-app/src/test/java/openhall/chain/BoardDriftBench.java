package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import openhall.kiosk.board.BoardSoak;
import openhall.store.PlayLog;

/**
 * Whether a board that runs for years grows: one whose time passes a hundred times as fast, with
 * pages, days and releases that come as often, and beside it one that runs as usual. One thread.
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

  /**
   * What a board and its X server hold.
   *
   * @param own of the board alone, as {@link Gauge#own}
   * @param server the same of its X server
   * @param resident of both
   */
  private record Held(
      double own, double server, double resident, double log, long handles, long threads) {

    /** What it holds half of the time at most. */
    static Held usual(List<Held> all) {
      return new Held(
          middle(all, Held::own),
          middle(all, Held::server),
          middle(all, Held::resident),
          middle(all, Held::log),
          (long) middle(all, Held::handles),
          (long) middle(all, Held::threads));
    }

    private static double middle(List<Held> all, ToDoubleFunction<Held> what) {
      return all.stream().mapToDouble(what).sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
  }

  /** A board that runs, and the display it has. */
  private record Soak(BoardSoak.Pace pace, Display display, Child board, Path data)
      implements AutoCloseable {

    static Soak start(Path dir, BoardSoak.Pace pace) {
      Path own = dir.resolve(pace.name().toLowerCase(Locale.ROOT));
      Path data = own.resolve("board");
      Display display = Display.open(own.resolve("display"), 1920, 1080);
      Child board =
          Child.start(
              "board",
              own.resolve("board.log"),
              AsKiosk.environment(display.name()),
              AsKiosk.command(
                  List.of("-Dopenhall.home=" + System.getProperty("openhall.home", "..")),
                  BoardSoak.class.getName(),
                  List.of(data.toString(), pace.name())));
      var soak = new Soak(pace, display, board, data);
      if (!Wait.happens(LIMIT, PAUSE, () -> board.said().contains("moved by X11"))) {
        soak.close();
        throw new IllegalStateException("没有动 does not move:\n" + board.said());
      }
      return soak;
    }

    Held held() {
      if (!board.alive()) {
        throw new IllegalStateException("大厅屏结束 the board has ended:\n" + board.said());
      }
      var gauge = new Gauge(board.pid());
      Gauge server = display.gauge();
      return new Held(
          gauge.own(),
          server.own(),
          gauge.resident() + server.resident(),
          log(),
          gauge.handles(),
          gauge.threads());
    }

    /** What the play log takes of the disk, in MB. */
    private double log() {
      return Stream.of("", "-wal", "-shm")
          .map(ending -> data.resolve(PlayLog.FILE + ending))
          .mapToDouble(file -> file.toFile().length() / BYTES_IN_MB)
          .sum();
    }

    @Override
    public void close() {
      board.close();
      display.close();
    }
  }

  BoardDriftBench(Path dir, Duration time, Progress progress, Consumer<Figure> measured) {
    this.dir = dir;
    this.time = time;
    this.progress = progress;
    this.measured = measured;
  }

  void run() {
    progress.say(
        "一块屏时间快一百倍，一块照常，%d 分钟… one a hundred times as fast, one as usual"
            .formatted(time.toMinutes()));
    try (var fast = Soak.start(dir, BoardSoak.Pace.HUNDREDFOLD);
        var usual = Soak.start(dir, BoardSoak.Pace.USUAL)) {
      List<Soak> all = List.of(fast, usual);
      // A page that is drawn just now takes some memory for a moment.
      pass(all, time.dividedBy(TENTH));
      List<Held> first = pass(all, time.dividedBy(TENTH));
      pass(all, time.multipliedBy(TENTH - 3).dividedBy(TENTH));
      List<Held> last = pass(all, time.dividedBy(TENTH));
      drift(Measure.BOARD_DRIFT, first.getFirst(), last.getFirst());
      drift(Measure.BOARD_DRIFT_USUAL, first.getLast(), last.getLast());
      leftBehind(first.getFirst(), last.getFirst());
    }
  }

  private void drift(Measure measure, Held first, Held last) {
    double more = last.own() + last.server() - first.own() - first.server();
    measured.accept(
        Figure.median(
            measure,
            new double[] {more / first.resident() * 100},
            "of their own: board %.1f → %.1f MB, X server %.1f → %.1f MB after the first tenth of %d min, of %.0f MB with files; usual values"
                .formatted(
                    first.own(),
                    last.own(),
                    first.server(),
                    last.server(),
                    time.toMinutes(),
                    first.resident())));
  }

  private void leftBehind(Held first, Held last) {
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

  /** What each of them held meanwhile. */
  private static List<Held> pass(List<Soak> soaks, Duration time) {
    List<List<Held>> held = soaks.stream().<List<Held>>map(_ -> new ArrayList<>()).toList();
    long end = System.nanoTime() + time.toNanos();
    do {
      LockSupport.parkNanos(PAUSE.toNanos());
      for (int i = 0; i < soaks.size(); i++) {
        held.get(i).add(soaks.get(i).held());
      }
    } while (System.nanoTime() < end);
    return held.stream().map(Held::usual).toList();
  }
}
