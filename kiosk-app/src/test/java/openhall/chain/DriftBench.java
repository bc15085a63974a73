package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
      double warm = new Gauge(turner.pid()).memory();
      await(turner, TURNS, team);
      double end = new Gauge(turner.pid()).memory();
      String note =
          "PSS %.0f → %.0f MB from turn %d to turn %d, releases arriving"
              .formatted(warm, end, WARM, TURNS);
      return Figure.median(Measure.MEMORY_DRIFT, new double[] {(end - warm) / warm * 100}, note);
    }
  }

  private Child start(Office office, Stand stand) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the command openhall starts a kiosk.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dprism.order=sw"));
    command.addAll(List.of("-Xms48m", "-Xmn24m", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("openhall.kiosk.PageTurner", Integer.toString(TURNS)));
    command.add(office.url().resolve("repository/").toString());
    command.add(Office.keys(dir).resolve("1.root.json").toString());
    command.add(dir.resolve("turner").toString());
    return Child.start(
        "turner",
        dir.resolve("logs/turner.log"),
        Map.of("DISPLAY", stand.display(), "GDK_GL", "disable"),
        command);
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
