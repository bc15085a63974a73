package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import openhall.sync.Pace;

/** The group crowd: ten thousand kiosks at one service. One thread; use once. */
final class CrowdBench {

  private static final double LISTENING = 0.8;
  private static final int RELEASES = 3;
  private static final int ARRIVALS_A_SECOND = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** By then the connections that the releases were fetched on have been closed. */
  private static final Duration SETTLE = Duration.ofSeconds(150);

  private static final Duration QUIET = Duration.ofSeconds(60);
  private static final double PERCENT = 100;
  private static final double MILLIS = 1000;

  private final Path dir;
  private final int kiosks;
  private final Progress progress;

  CrowdBench(Path dir, int kiosks, Progress progress) {
    this.dir = dir;
    this.kiosks = kiosks;
    this.progress = progress;
  }

  List<Figure> run() {
    try (var town = new Town(Product.packaged(), dir, progress)) {
      Publisher publisher = Publisher.ofSample(town, dir);
      publisher.approveChange();
      long release = publisher.release();
      var size =
          new Crowded.Size(
              kiosks,
              (int) (kiosks * LISTENING),
              Duration.ofSeconds(1 + kiosks / ARRIVALS_A_SECOND),
              Pace.DEFAULT.poll());
      progress.say("模拟屏幕到来 simulated kiosks: " + size);
      try (var crowd = Crowded.start(dir, publisher.office().url(), size, release, PATIENCE)) {
        progress.say("都在听 all listen, " + crowd.awaitListening(1));
        return measure(publisher, crowd);
      }
    }
  }

  private List<Figure> measure(Publisher publisher, Crowded crowd) {
    var gauge = new Gauge(publisher.office().service().pid());
    var known = new double[RELEASES];
    var fetched = new double[RELEASES];
    var memory = new double[RELEASES + 1];
    for (int i = 0; i < RELEASES; i++) {
      publisher.approveChange();
      long release = publisher.release();
      double acknowledged = Crowded.now();
      known[i] = Math.max(0, crowd.known(release)[0] - acknowledged);
      fetched[i] = Math.max(0, crowd.fetched(release) - acknowledged) / MILLIS;
      memory[i] = gauge.memory();
      progress.say(
          "第 %d 版 release: known %.0f ms, fetched %.1f s, %.0f MB"
              .formatted(release, known[i], fetched[i], memory[i]));
    }
    double idle = idle(gauge);
    memory[RELEASES] = gauge.memory();
    var figures = new ArrayList<Figure>();
    String crowded = kiosks + " kiosks, of which " + (int) (kiosks * LISTENING) + " listen";
    figures.add(
        Figure.percentile(
            Measure.CROWD_KNOWN,
            1,
            known,
            "acknowledged → 99 of 100 told, worst release; " + crowded));
    figures.add(
        Figure.percentile(
            Measure.CROWD_FETCHED,
            1,
            fetched,
            "acknowledged → all have it; " + crowded + ", errors " + crowd.errors().size()));
    figures.add(
        Figure.percentile(Measure.CROWD_MEMORY, 1, memory, "PSS of the service; " + crowded));
    figures.add(
        Figure.median(
            Measure.CROWD_IDLE,
            new double[] {idle},
            "of a core, while nothing is released; " + crowded));
    return figures;
  }

  private double idle(Gauge gauge) {
    LockSupport.parkNanos(SETTLE.toNanos());
    double before = gauge.cpu();
    LockSupport.parkNanos(QUIET.toNanos());
    return (gauge.cpu() - before) / QUIET.toSeconds() * PERCENT;
  }
}
