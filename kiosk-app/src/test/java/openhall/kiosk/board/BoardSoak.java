package openhall.kiosk.board;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import openhall.content.BoardName;
import openhall.content.Notice;
import openhall.kiosk.Tidying;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.feed.PlayRecorder;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.store.Play;
import openhall.store.PlayLog;
import openhall.store.Shown;

/**
 * A real board with a release each ten minutes of its time that changes the band, so that it is
 * drawn anew. Prints who moves it. Arguments: where it keeps its log, which is much smaller than a
 * real board's, and its {@link Pace}. FX thread only.
 */
public final class BoardSoak {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant START =
      LocalDateTime.of(2026, 11, 20, 9, 26).atZone(ZONE).toInstant();
  private static final PlayLog.Bounds LOG =
      new PlayLog.Bounds(1_000, Duration.ofDays(92), 64L << 20);
  private static final long RELEASE_EVERY = Duration.ofMinutes(10).toSeconds();
  private static final long DAYS = Duration.ofDays(4).toSeconds();

  /** How fast its time passes. */
  public enum Pace {
    USUAL(1, 1),
    HUNDREDFOLD(20, 5);

    private final int stepsASecond;
    private final int secondsAStep;

    Pace(int stepsASecond, int secondsAStep) {
      this.stepsASecond = stepsASecond;
      this.secondsAStep = secondsAStep;
    }
  }

  private final Pace pace;
  private final SampleCatalogue sample = SampleCatalogue.sample();
  private final Layout layout = new Layout(1920, 1080, new Scale(1.0, 3000));
  private final Gliding gliding = new Gliding(Gliding.Way.AUTOMATIC);
  private final BoardShow show;
  private final PlayRecorder plays;
  private final Tidying tidying = new Tidying(Runtime.getRuntime()::totalMemory, System::gc);
  private long steps;
  private long seconds;
  private long releases;

  private BoardSoak(Path data, Pace pace) {
    this.pace = pace;
    this.plays =
        new PlayRecorder(data, LOG, this::now, () -> Duration.ofSeconds(seconds).toNanos());
    plays.start();
    var view = new BoardView(layout);
    var mishaps =
        new Mishaps(mishap -> {
          throw mishap.why();
        });
    this.show =
        new BoardShow(
            new BoardComposer(layout, mishaps),
            view,
            new Movement(gliding),
            new BoardTime(this::now, () -> Duration.ofSeconds(seconds).toNanos()),
            new BoardName("hall"),
            ZONE);
    release();
    var _ = new BoardWindows(view.node(), new Box(0, 0, 1920, 1080), gliding);
  }

  public static void main(String[] args) throws InterruptedException {
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    started.await();
    var screen = new FxThread();
    screen.execute(() -> {
      var soak = new BoardSoak(Path.of(args[0]), Pace.valueOf(args[1]));
      Future<?> _ =
          Executors.newSingleThreadScheduledExecutor()
              .scheduleAtFixedRate(
                  () -> screen.execute(soak::step),
                  0,
                  1000 / soak.pace.stepsASecond,
                  TimeUnit.MILLISECONDS);
    });
  }

  /** After some days it begins again, so that there are always notices in their period. */
  private void step() {
    if (seconds == 0 && !gliding.way().isEmpty()) {
      System.out.println("moved by " + gliding.way());
    }
    if (gliding.way().isEmpty()) {
      return;
    }
    seconds += pace.secondsAStep;
    if (seconds / RELEASE_EVERY > releases) {
      release();
    }
    show.second();
    // Java has no time that passes faster.
    if (++steps % pace.stepsASecond == 0) {
      tidying.second();
    }
    plays.shows(show.visible().stream().map(this::play).toList());
  }

  private void release() {
    releases = seconds / RELEASE_EVERY;
    Notice notice = sample.items(Notice.class).getFirst();
    String title = notice.title() + "（第 " + releases + " 次更正）";
    show.release(sample.with(SampleCatalogue.renamed(notice, title)));
  }

  private Play play(Visible part) {
    List<Shown> words =
        part.items().stream()
            .map(key -> new Shown(key, 1, show.release().flatMap(r -> r.sha256(key)).orElse("")))
            .toList();
    return new Play("soak", part.place(), releases, words);
  }

  private Instant now() {
    return START.plusSeconds(seconds % DAYS);
  }
}
