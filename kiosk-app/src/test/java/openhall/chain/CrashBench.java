package openhall.chain;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import openhall.simulation.Tally;

/**
 * The group crash: both programs killed at random moments, and the whole protocol from seeds. One
 * thread; use once.
 */
final class CrashBench {

  private static final int SEEDS = 10_000;

  private final Path dir;
  private final Crash.Kills kills;
  private final Progress progress;

  CrashBench(Path dir, Crash.Kills kills, Progress progress) {
    this.dir = dir;
    this.kills = kills;
    this.progress = progress;
  }

  List<Figure> run() {
    long seed = new SecureRandom().nextLong();
    progress.say(
        "随机时刻强行结束 %d + %d kills of kiosk and service, seed %d"
            .formatted(kills.kiosk(), kills.service(), seed));
    Crash.Outcome outcome = new Crash(Product.unpackaged(), dir, kills, seed).run();
    Stream.concat(outcome.torn().stream(), outcome.lost().stream()).forEach(progress::line);
    Tally tally = simulated();
    return List.of(
        Figure.count(Measure.KIOSK_KILLS, kills.kiosk(), "seed " + seed),
        Figure.count(Measure.KIOSK_TORN, outcome.torn().size(), outcome.looks()),
        Figure.count(Measure.SERVICE_KILLS, kills.service(), "seed " + seed),
        Figure.count(Measure.SERVICE_LOST, outcome.lost().size(), outcome.work()),
        Figure.count(Measure.SEEDS, tally.seeds(), "seeds 0 to " + (tally.seeds() - 1)),
        Figure.count(Measure.VIOLATIONS, (int) tally.violations(), "of what may never happen"));
  }

  private Tally simulated() {
    progress.say("推演 %d 颗种子 seeds".formatted(SEEDS));
    return Tally.of(0, SEEDS, progress::line);
  }
}
