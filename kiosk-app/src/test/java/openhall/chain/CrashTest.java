package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service and the kiosk at random moments while a clerk edits, approves and releases. The
 * seed is printed; {@code -Dopenhall.crash.seed=N} repeats its moments, {@code
 * -Dopenhall.crash.kills=N} changes how often each is killed.
 */
final class CrashTest {

  private static final int KILLS = Integer.getInteger("openhall.crash.kills", 50);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int LATEST_SERVICE_KILL = 700;
  private static final int LATEST_KIOSK_KILL = 2500;
  private static final List<String> STATES = List.of("draft", "submitted", "approved", "released");

  @TempDir Path dir;

  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  @Test
  void killedAtAnyMomentLosesNothingAndMixesNothing() throws Exception {
    long seed = Long.getLong("openhall.crash.seed", new SecureRandom().nextLong());
    var random = new SplittableRandom(seed);
    var product = Product.unpackaged();
    System.out.println("CrashTest: " + KILLS + " kills each, -Dopenhall.crash.seed=" + seed);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Office.makeKeys(product, dir, List.of("nanhe", Twins.UNIT));
      Office office = Office.open(product, dir, Product.freePort(0));
      People people = office.hire(new SecureRandom());
      Glass glass = Glass.start(product, kiosk(office));
      var clerk = new Clerk(office, people, violations::add);
      var watcher = new Watcher(dir.resolve("touch"), glass, violations::add);
      try {
        Future<?> working = threads.submit(clerk);
        Future<?> watching = threads.submit(watcher);
        assertThat(seen(watcher, 1)).as("a first release on the glass").isTrue();
        Future<?> kiosks = threads.submit(() -> killKiosks(glass, watcher, random.split()));
        killServices(office, glass, clerk, random.split());
        kiosks.get(LIMIT.toSeconds() * 4, TimeUnit.SECONDS);
        clerk.end();
        working.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        int last = clerk.released();
        assertThat(seen(watcher, last)).as("the last release on the glass").isTrue();
        watcher.end();
        watching.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        compare(clerk, clerk.acknowledged());
        System.out.printf(
            "CrashTest: %d service kills, %d kiosk kills, %d releases, %d acknowledged steps, %s%n",
            KILLS, KILLS, clerk.releases(), clerk.acknowledged().size(), watcher.looks());
      } finally {
        clerk.end();
        watcher.end();
        glass.close();
        office.close();
      }
    }
    assertThat(violations).as("seed " + seed).isEmpty();
  }

  private Glass.Setup kiosk(Office office) {
    List<String> arguments =
        List.of(
            "--mode",
            "touch",
            "--unit",
            Twins.UNIT,
            "--repository",
            office.url().resolve("repository/").toString(),
            "--root",
            Office.keys(dir).resolve("1.root.json").toString(),
            "--size",
            "540x960",
            "--pixels-per-mm",
            "1.01");
    return new Glass.Setup(
        "touch", "", arguments, dir.resolve("touch"), dir.resolve("logs"), Product.freePort(0));
  }

  private boolean seen(Watcher watcher, int number) {
    return Wait.happens(
        LIMIT, PAUSE, () -> watcher.stored() >= number && watcher.drawn() >= number);
  }

  private void killServices(Office office, Glass glass, Clerk clerk, RandomGenerator random)
      throws IOException {
    for (int i = 0; i < KILLS; i++) {
      rest(random.nextInt(LATEST_SERVICE_KILL));
      office.service().kill();
      oldContentStays(glass);
      office.start();
      compare(clerk, newest(clerk.acknowledged()));
    }
  }

  /** While the service is gone, a kiosk that draws at all draws what it had. */
  private void oldContentStays(Glass glass) {
    Scene scene = glass.scene();
    if (!scene.drawn().isEmpty() && Twins.numbers(scene).isEmpty()) {
      violations.add("without the service the glass shows: " + scene.words());
    }
  }

  private void killKiosks(Glass glass, Watcher watcher, RandomGenerator random) {
    for (int i = 0; i < KILLS; i++) {
      rest(random.nextInt(LATEST_KIOSK_KILL));
      if (!glass.process().alive()) {
        violations.add("the kiosk ended by itself: " + glass.process().said());
      }
      glass.process().kill();
      glass.start();
    }
    if (glass.await(LIMIT, scene -> !Twins.numbers(scene).isEmpty()).isEmpty()) {
      violations.add("the kiosk did not come back: " + glass.process().said());
    }
    assertThat(watcher.drawn()).isPositive();
  }

  private static void rest(int milliseconds) {
    LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
  }

  /** The last step of each item. */
  private static Iterable<Clerk.Acknowledged> newest(List<Clerk.Acknowledged> all) {
    Map<Integer, Clerk.Acknowledged> newest = new HashMap<>();
    all.forEach(step -> newest.put(step.index(), step));
    return newest.values();
  }

  private void compare(Clerk clerk, Iterable<Clerk.Acknowledged> steps) throws IOException {
    for (Clerk.Acknowledged step : steps) {
      String path =
          Staff.path(Twins.UNIT, Twins.IDS.get(step.index())) + "?revision=" + step.revision();
      Web.Answer answer = clerk.reader().get(path);
      String state = answer.headers().getOrDefault("x-openhall-state", "");
      boolean there =
          answer.ok()
              && answer.text().contains(Twins.name(step.index(), step.number()))
              && (state.equals("superseded")
                  || STATES.indexOf(state) >= STATES.indexOf(step.state()));
      if (!there) {
        violations.add("lost: " + step + "; the service says " + state + " " + answer.text());
      }
    }
  }
}
