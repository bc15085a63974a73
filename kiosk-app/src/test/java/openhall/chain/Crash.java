package openhall.chain;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Kills a real service and a real kiosk at random moments while a clerk edits, approves and
 * releases. One thread; use once.
 */
final class Crash {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration ONE_KILL = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMillis(1);
  // A publication takes a tenth of that when the service has been running for long.
  private static final int LONGEST_PUBLICATION = 400;
  // The first pass after a start brings about 3 KB, each one after that about 1 KB.
  private static final int MOST_BYTES = 6_000;
  private static final int LONGEST_ACTIVATION = 60;

  private final Product product;
  private final Path dir;
  private final Kills kills;
  private final SplittableRandom random;
  private final Queue<String> torn = new ConcurrentLinkedQueue<>();
  private final Queue<String> lost = new ConcurrentLinkedQueue<>();

  /**
   * What came of it.
   *
   * @param torn where the kiosk mixed releases, went back, or did not come back
   * @param lost where the service forgot, or answered no
   * @param looks how often the kiosk was looked at
   * @param work how much the service did meanwhile
   */
  record Outcome(List<String> torn, List<String> lost, String looks, String work) {
    Outcome {
      torn = List.copyOf(torn);
      lost = List.copyOf(lost);
    }
  }

  /** How often each program is killed. */
  record Kills(int kiosk, int service) {

    /** Three of the service to ten of the kiosk: it takes longer to start. */
    static Kills of(int kiosk) {
      return new Kills(kiosk, Math.max(1, kiosk * 3 / 10));
    }
  }

  /**
   * @param dir an empty one
   * @param seed of the moments
   */
  Crash(Product product, Path dir, Kills kills, long seed) {
    this.product = product;
    this.dir = dir;
    this.kills = kills;
    this.random = new SplittableRandom(seed);
  }

  Outcome run() {
    Office.makeKeys(product, dir, List.of("nanhe", Twins.UNIT));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Office office = Office.open(product, dir, Product.freePort(0))) {
      People people = office.hire(new SecureRandom());
      try (var line = new Relay(office.url().getPort());
          Glass glass = Glass.start(product, kiosk(line))) {
        var clerk = new Clerk(office, people, lost::add);
        var watcher = new Watcher(dir.resolve("touch"), glass, torn::add);
        try {
          kill(threads, office, glass, line, clerk, watcher);
        } finally {
          clerk.end();
          watcher.end();
        }
        String work =
            "%d releases, %d acknowledged steps"
                .formatted(clerk.releases(), clerk.acknowledged().size());
        return new Outcome(List.copyOf(torn), List.copyOf(lost), watcher.looks(), work);
      }
    }
  }

  private void kill(
      ExecutorService threads,
      Office office,
      Glass glass,
      Relay line,
      Clerk clerk,
      Watcher watcher) {
    Future<?> working = threads.submit(clerk);
    Future<?> watching = threads.submit(watcher);
    expect(watcher, 1);
    RandomGenerator moments = random.split();
    Future<?> kiosks = threads.submit(() -> killKiosks(glass, line, moments));
    killServices(office, glass, clerk, random.split());
    await(kiosks, LIMIT.plus(ONE_KILL.multipliedBy(kills.kiosk())));
    clerk.end();
    await(working, LIMIT);
    expect(watcher, clerk.released());
    watcher.end();
    await(watching, LIMIT);
    clerk.check(clerk.acknowledged());
  }

  private static void await(Future<?> work, Duration limit) {
    try {
      work.get(limit.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private void expect(Watcher watcher, int number) {
    boolean seen =
        Wait.happens(LIMIT, PAUSE, () -> watcher.stored() >= number && watcher.drawn() >= number);
    if (!seen) {
      torn.add(
          "number %d was never seen, only %d on the disk and %d on the glass"
              .formatted(number, watcher.stored(), watcher.drawn()));
    }
  }

  private Glass.Setup kiosk(Relay line) {
    List<String> arguments =
        List.of(
            "--mode",
            "touch",
            "--unit",
            Twins.UNIT,
            "--repository",
            "http://127.0.0.1:" + line.port() + "/repository/",
            "--root",
            Office.keys(dir).resolve("1.root.json").toString(),
            "--size",
            "540x960",
            "--pixels-per-mm",
            "1.01");
    return new Glass.Setup(
        "touch", "", arguments, dir.resolve("touch"), dir.resolve("logs"), Product.freePort(0));
  }

  /** Most kills hit a publication, the others any step of the work. */
  private void killServices(Office office, Glass glass, Clerk clerk, RandomGenerator moments) {
    for (int i = 0; i < kills.service(); i++) {
      int before = clerk.publications();
      if (moments.nextInt(4) > 0) {
        Wait.happens(LIMIT, STEP, () -> clerk.publications() > before);
      }
      rest(moments.nextInt(LONGEST_PUBLICATION));
      office.service().kill();
      oldContentStays(glass);
      office.start();
      clerk.check(clerk.newest());
    }
  }

  /** While the service is gone, a kiosk that draws at all draws what it had. */
  private void oldContentStays(Glass glass) {
    Scene scene = glass.scene();
    if (!scene.drawn().isEmpty() && Twins.numbers(scene).isEmpty()) {
      torn.add("without the service the glass shows: " + scene.words());
    }
  }

  /** Most kills hit a synchronisation, at any byte of it, the others any moment of the start. */
  private void killKiosks(Glass glass, Relay line, RandomGenerator moments) {
    for (int i = 0; i < kills.kiosk(); i++) {
      if (moments.nextInt(8) > 0) {
        long bytes = line.down() + moments.nextInt(1, MOST_BYTES);
        Wait.happens(ONE_KILL, STEP, () -> line.down() >= bytes);
        rest(moments.nextInt(LONGEST_ACTIVATION));
      } else {
        rest(moments.nextInt((int) ONE_KILL.toMillis() / 10));
      }
      if (!glass.process().alive()) {
        torn.add("the kiosk ended by itself: " + glass.process().said());
      }
      glass.process().kill();
      glass.start();
    }
    if (glass.await(LIMIT, scene -> !Twins.numbers(scene).isEmpty()).isEmpty()) {
      torn.add("the kiosk did not come back: " + glass.process().said());
    }
  }

  private static void rest(int milliseconds) {
    LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
  }
}
