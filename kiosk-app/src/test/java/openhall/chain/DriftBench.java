package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Whether a touchscreen that is used for years grows: one that turns pages by itself while releases
 * arrive. One thread.
 */
final class DriftBench {

  private static final int WARM = 2_000;
  private static final int TURNS = 20_000;
  private static final Duration LIMIT = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int LEAST_YUAN = 60;

  private final Path dir;
  private final Progress progress;

  DriftBench(Path dir, Progress progress) {
    this.dir = dir;
    this.progress = progress;
  }

  Figure run(Office office, Team team, Stand stand) {
    progress.say("随意翻两万页… twenty thousand pages at random");
    try (Child turner = start(office, stand)) {
      await(turner, WARM, team);
      var gauge = new Gauge(turner.pid());
      double warm = gauge.own();
      double all = gauge.resident();
      await(turner, TURNS, team);
      double end = gauge.own();
      String note =
          "of its own %.0f → %.0f MB, of %.0f MB with files, from turn %d to turn %d, releases arriving"
              .formatted(warm, end, all, WARM, TURNS);
      return Figure.median(Measure.MEMORY_DRIFT, new double[] {(end - warm) / all * 100}, note);
    }
  }

  private Child start(Office office, Stand stand) {
    List<String> arguments =
        List.of(
            Integer.toString(TURNS),
            office.url().resolve("repository/").toString(),
            Office.keys(dir).resolve("1.root.json").toString(),
            dir.resolve("turner").toString());
    return Child.start(
        "turner",
        dir.resolve("logs/turner.log"),
        AsKiosk.environment(stand.display()),
        AsKiosk.command(List.of(), "openhall.kiosk.PageTurner", arguments));
  }

  private static void await(Child turner, int turn, Team team) {
    String said = "turn " + turn;
    boolean turned =
        Wait.happens(
            LIMIT,
            PAUSE,
            () -> turner.said().lines().anyMatch(said::equals) || !release(turner, team));
    if (!turned || !turner.alive()) {
      throw new IllegalStateException("没有翻完 not turned: " + said + "\n" + turner.said());
    }
  }

  /** Another release, while the kiosk is there to take it. */
  private static boolean release(Child turner, Team team) {
    if (!turner.alive()) {
      return false;
    }
    CardFee.approve(team, Long.toString(LEAST_YUAN + System.nanoTime() % 900));
    team.release();
    return true;
  }
}
