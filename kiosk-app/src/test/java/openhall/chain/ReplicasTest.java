package openhall.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one PostgreSQL behind nginx, all of them processes, and kiosks that know only
 * nginx. {@code -Dopenhall.replica.seed=N} repeats the moments, {@code -Dopenhall.replica.kills=N}
 * changes how many there are.
 */
final class ReplicasTest {

  private static final int KIOSKS = 6;
  private static final int KILLS = Integer.getInteger("openhall.replica.kills", 8);
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String BLANKS = "/api/v1/units/nanhe.pingan/blanks";
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @TempDir Path dir;
  private final Product product = Product.unpackaged();
  private final List<Publisher> replicas = new ArrayList<>();
  private final List<Listener> kiosks = new ArrayList<>();
  private Town town;
  private Proxy proxy;

  @BeforeEach
  void start() {
    town = new Town(product, dir, new Progress(System.out));
    Postgres postgres = town.keep(Postgres::start);
    Office.makeKeys(product, dir, Office.units(product.content()));
    Office first = open(postgres);
    Office second = open(postgres);
    People people = town.settle(first);
    for (Office office : List.of(first, second)) {
      replicas.add(Publisher.of(office, Team.signIn(office, people), dir, Town.UNIT));
    }
    int[] ports = {first.url().getPort(), second.url().getPort()};
    proxy = town.keep(() -> Proxy.start(product, dir.resolve("nginx"), ports[0], ports[1]));
    for (int i = 0; i < KIOSKS; i++) {
      kiosks.add(kiosk("kiosk-" + i));
    }
    awaitAll(1);
    assertThat(Wait.happens(LIMIT, PAUSE, () -> kiosks.stream().allMatch(Listener::isListening)))
        .isTrue();
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void aReleaseOnEitherWakesTheKiosksOfBoth() throws IOException {
    assertThat(streams(replicas.getFirst())).isPositive();
    assertThat(streams(replicas.getLast())).isPositive();
    for (int i = 0; i < 4; i++) {
      Publisher replica = replicas.get(i % 2);
      replica.approveChange();
      awaitAll(replica.release());
    }
    assertThat(kiosks).allSatisfy(kiosk -> assertThat(kiosk.refused()).isEmpty());
  }

  @Test
  void anOrderToEitherBlanksTheKiosksOfBoth() throws IOException {
    for (int i = 0; i < 6; i++) {
      Staff office = replicas.get(i % 2).team().reviewer();
      long pressed = System.nanoTime();
      int order =
          office
              .ask("POST", BLANKS, "{\"reason\":\"drill\"}".getBytes(UTF_8))
              .json()
              .path("order")
              .asInt();
      assertThat(Wait.happens(LIMIT, SOON, () -> kiosks.stream().allMatch(Listener::isBlank)))
          .isTrue();
      System.out.printf(
          "ReplicasTest: all blank after %d ms%n", (System.nanoTime() - pressed) / 1_000_000);
      assertThat(office.ask("DELETE", BLANKS + "/" + order, new byte[0]).ok()).isTrue();
      assertThat(Wait.happens(LIMIT, SOON, () -> kiosks.stream().noneMatch(Listener::isBlank)))
          .isTrue();
    }
  }

  @Test
  void aReplicaKilledInMidPublishLeavesNothingHalfVisible() {
    long seed = Long.getLong("openhall.replica.seed", new SecureRandom().nextLong());
    System.out.println("ReplicasTest: -Dopenhall.replica.seed=" + seed);
    var random = new SplittableRandom(seed);
    long usual = timeOfARelease(replicas.getFirst());
    int answered = 0;
    for (int i = 0; i < KILLS; i++) {
      Publisher victim = replicas.get(i % 2);
      Publisher other = replicas.get(1 - i % 2);
      long acknowledged = killWhilePublishing(victim, random.nextLong(usual));
      answered += acknowledged > 0 ? 1 : 0;
      Listener late = kiosk("late-" + i);
      kiosks.add(late);
      other.approveChange();
      long next = other.release();
      assertThat(next).as("seed %d", seed).isGreaterThan(acknowledged);
      awaitRelease(late, next);
      victim.office().start();
    }
    System.out.println("ReplicasTest: answered before it died: " + answered + " of " + KILLS);
    replicas.getFirst().approveChange();
    awaitAll(replicas.getFirst().release());
    assertThat(kiosks)
        .allSatisfy(kiosk -> assertThat(kiosk.refused()).as("seed %d", seed).isEmpty());
    assertThat(replicas)
        .allSatisfy(replica ->
            assertThat(new Web(replica.office().url()).get("/health/ready").text())
                .contains("intact"));
  }

  private static long timeOfARelease(Publisher replica) {
    replica.approveChange();
    long start = System.nanoTime();
    replica.release();
    return System.nanoTime() - start;
  }

  /** Returns the release that was acknowledged, or 0. */
  private static long killWhilePublishing(Publisher victim, long afterNanos) {
    victim.approveChange();
    var acknowledged = new AtomicLong();
    Thread publishing =
        Thread.ofVirtual()
            .start(() -> {
              try {
                acknowledged.set(victim.release());
              } catch (RuntimeException e) {
                // killed before it could answer
              }
            });
    LockSupport.parkNanos(afterNanos);
    victim.office().service().kill();
    try {
      publishing.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return acknowledged.get();
  }

  private Office open(Postgres postgres) {
    List<String> database = List.of("--database", postgres.url());
    return town.keep(() -> Office.open(product, dir, Product.freePort(0), database));
  }

  private Listener kiosk(String name) {
    Path root = Office.keys(dir).resolve("1.root.json");
    return town.keep(() -> Listener.start(dir.resolve(name), proxy, root));
  }

  private void awaitAll(long release) {
    kiosks.forEach(kiosk -> awaitRelease(kiosk, release));
  }

  private static void awaitRelease(Listener kiosk, long release) {
    boolean there = Wait.happens(LIMIT, PAUSE, () -> kiosk.release() >= release);
    assertThat(there).as("release %d after %d", release, kiosk.release()).isTrue();
  }

  private static double streams(Publisher replica) throws IOException {
    return new Web(replica.office().url())
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith("openhall_streams"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
