package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe for two machines: each has a PostgreSQL and a service, one PostgreSQL copies the
 * other, nginx stands in front. All of them are processes, and kiosks know only nginx.
 */
final class FailoverTest {

  private static final int KIOSKS = 3;
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @TempDir Path dir;
  private final Product product = Product.unpackaged();
  private final List<Listener> kiosks = new ArrayList<>();
  private Town town;
  private DatabaseServer first;
  private DatabaseServer second;
  private Publisher atFirst;
  private Publisher atSecond;
  private Proxy proxy;

  @BeforeEach
  void start() {
    town = new Town(product, dir, new Progress(System.out));
    first = town.keep(() -> DatabaseServer.first(product, dir.resolve("first")));
    second = town.keep(() -> DatabaseServer.copyOf(first, dir.resolve("second")));
    first.order("both");
    Office.makeKeys(product, dir, Office.units(product.content()));
    Office one = open();
    Office other = open();
    People people = town.settle(one);
    atFirst = Publisher.of(one, Team.signIn(one, people), dir, Town.UNIT);
    atSecond = Publisher.of(other, Team.signIn(other, people), dir, Town.UNIT);
    int[] ports = {one.url().getPort(), other.url().getPort()};
    proxy = town.keep(() -> Proxy.start(product, dir.resolve("nginx"), ports[0], ports[1]));
    for (int i = 0; i < KIOSKS; i++) {
      kiosks.add(kiosk("kiosk-" + i));
    }
    awaitAll(1);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void oneMachineDiesAndIsRepairedAndThenTheOtherWhileStaffReleaseAndKiosksRead()
      throws IOException {
    try (var shift = new Shift(atSecond)) {
      shift.awaitMore(2);
      first.kill();
      atFirst.office().service().kill();
      assertThat(second.state()).contains("copy");
      Web.Answer away = new Web(atSecond.office().url()).get("/p/" + Town.UNIT);
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.text()).contains("数据库暂时连不上");
      kiosks.add(kiosk("started-without-a-database"));
      long down = System.nanoTime();
      second.order("lead");
      shift.awaitMore(2);
      System.out.printf(
          "FailoverTest: releases again %d ms after the order%n",
          (System.nanoTime() - down) / 1_000_000);
      first.follow(second);
      second.order("both");
      atFirst.office().start();
      shift.awaitMore(2);
    }
    try (var shift = new Shift(atFirst)) {
      shift.awaitMore(2);
      second.kill();
      atSecond.office().service().kill();
      first.order("lead");
      shift.awaitMore(2);
      kiosks.add(kiosk("late"));
      awaitAll(shift.end());
    }
    assertThat(kiosks).allSatisfy(kiosk -> assertThat(kiosk.refused()).isEmpty());
    assertThat(new Web(atFirst.office().url()).get("/health/ready").text()).contains("intact");
  }

  @Test
  void nothingIsAcknowledgedThatOnlyOneServerHas() throws SQLException {
    second.kill();
    try (var shift = new Shift(atFirst)) {
      awaitWaitForTheCopy(first);
      int before = shift.acknowledged.size();
      assertThat(shift.acknowledged).hasSize(before);
      first.order("alone");
      shift.awaitMore(2);
      awaitAll(shift.end());
    }
  }

  @Test
  void aPrimaryThatComesBackByMistakeAcknowledgesNothing() throws SQLException {
    first.kill();
    second.order("lead");
    first.start();
    try (var connection = DriverManager.getConnection(first.url())) {
      Thread.ofVirtual().start(() -> write(connection));
      awaitWaitForTheCopy(first);
    }
  }

  @Test
  void thereIsNoPairWithoutACopy() {
    second.kill();
    assertThat(Wait.happens(LIMIT, PAUSE, () -> !first.state().contains("streaming"))).isTrue();
    try {
      first.order("both");
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageContaining("没有副本跟着");
      return;
    }
    throw new AssertionError("It would have stopped every release");
  }

  private static void write(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE stray ()");
      throw new AssertionError("It was acknowledged");
    } catch (SQLException e) {
      // the connection was closed while it waited
    }
  }

  /** Until somebody has stored something there and waits for the copy to have it, too. */
  private static void awaitWaitForTheCopy(DatabaseServer server) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement()) {
      assertThat(Wait.happens(LIMIT, PAUSE, () -> waits(statement))).isTrue();
    }
  }

  private static boolean waits(Statement statement) {
    try (ResultSet found =
        statement.executeQuery(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")) {
      return found.next() && found.getInt(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Office open() {
    List<String> database = List.of("--database", DatabaseServer.url(first, second));
    return town.keep(() -> Office.open(product, dir, Product.freePort(0), database));
  }

  private Listener kiosk(String name) {
    return town.keep(() -> Listener.start(dir.resolve(name), proxy, atFirst.root()));
  }

  private void awaitAll(long release) {
    kiosks.forEach(kiosk -> awaitRelease(kiosk, release));
  }

  private static void awaitRelease(Listener kiosk, long release) {
    boolean there = Wait.happens(LIMIT, PAUSE, () -> kiosk.release() >= release);
    assertThat(there).as("release %d after %d", release, kiosk.release()).isTrue();
  }

  /** Staff who release one change after another, and begin again whenever the service refuses. */
  private static final class Shift implements AutoCloseable {

    private static final long BREATH = Duration.ofMillis(200).toNanos();

    private final Publisher publisher;
    private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread = Thread.ofVirtual().unstarted(this::work);
    private volatile String refused = "";

    Shift(Publisher publisher) {
      this.publisher = publisher;
      thread.start();
    }

    void awaitMore(int releases) {
      int wanted = acknowledged.size() + releases;
      assertThat(Wait.happens(LIMIT, PAUSE, () -> acknowledged.size() >= wanted))
          .as("released %s, then refused: %s", acknowledged, refused)
          .isTrue();
    }

    @Override
    public void close() {
      end();
    }

    /** Returns the last release. What was acknowledged is never lost, so no number comes twice. */
    long end() {
      over.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      assertThat(acknowledged).isSorted().doesNotHaveDuplicates();
      return acknowledged.getLast();
    }

    private void work() {
      while (!over.get()) {
        try {
          publisher.approveChange();
          acknowledged.add(publisher.release());
        } catch (RuntimeException e) {
          refused = String.valueOf(e.getMessage());
          LockSupport.parkNanos(BREATH);
        }
      }
    }
  }
}
