package openhall.chain;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.sync.Alarm;
import openhall.sync.Pace;
import openhall.sync.SyncLoop;
import openhall.sync.SyncOutcome;
import openhall.sync.http.CertificateAuthorities;
import openhall.sync.http.HttpWakeUp;

/**
 * How long a release takes from its acknowledgement until it can be read in the store of a
 * connected mirror. One thread; use once.
 */
final class Propagation {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final double NANOS_IN_MILLI = 1e6;

  private final Publisher publisher;
  private final Mirror mirror;
  private final Map<Long, Long> readable = new ConcurrentHashMap<>();

  Propagation(Publisher publisher, Mirror mirror) {
    this.publisher = publisher;
    this.mirror = mirror;
  }

  /** Releases so often after a warm-up, and returns the milliseconds of each. */
  double[] measure(int warmUp, int releases) {
    var random = RandomGenerator.getDefault();
    var timing = new SyncLoop.Timing(Clock.systemUTC(), new Alarm(), random, Pace.DEFAULT);
    var events = HttpWakeUp.eventsBeside(publisher.repository());
    try (var loop = new SyncLoop(mirror.synchronizer(), timing, this::passed);
        var wakeUp =
            new HttpWakeUp(
                events, CertificateAuthorities.known(), loop::wakeUp, new Alarm(), random)) {
      loop.start();
      wakeUp.start();
      awaitConnection();
      for (int i = 0; i < warmUp; i++) {
        release();
      }
      var millis = new double[releases];
      for (int i = 0; i < releases; i++) {
        millis[i] = release();
      }
      return millis;
    }
  }

  private double release() {
    publisher.approveChange();
    long number = publisher.release();
    long acknowledged = System.nanoTime();
    long there =
        Wait.until(LIMIT, PAUSE, () -> Optional.ofNullable(readable.get(number)))
            .orElseThrow(() -> new IllegalStateException("第 " + number + " 版没有到达 did not arrive"));
    // The news may overtake the acknowledgement.
    return Math.max(0, (there - acknowledged) / NANOS_IN_MILLI);
  }

  /** On the loop's thread. */
  private void passed(SyncOutcome outcome) {
    if (outcome instanceof SyncOutcome.Activated) {
      Optional<ReleaseMark> mark = mirror.store().read(Snapshot::release);
      mark.ifPresent(release -> readable.put(release.number(), System.nanoTime()));
    }
  }

  private void awaitConnection() {
    var web = new Web(publisher.office().url());
    if (!Wait.happens(LIMIT, PAUSE, () -> streams(web) > 0)) {
      throw new IllegalStateException("镜像没有连上服务 the mirror does not listen to the service");
    }
  }

  private static double streams(Web web) {
    try {
      return web.get("/metrics")
          .text()
          .lines()
          .filter(line -> line.startsWith("openhall_streams"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
