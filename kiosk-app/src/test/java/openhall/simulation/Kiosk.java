package openhall.simulation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import openhall.content.UnitId;
import openhall.store.Store;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.sync.stick.StickReader;
import openhall.sync.stick.StickReport;

/**
 * A screen: the real client, on a disk, behind a line and with a clock that may be wrong. Its plug
 * can be pulled at any request and anywhere in what it writes. One thread.
 */
final class Kiosk {

  final UnitId unit;
  final Line line;

  private final Disk disk;
  private final Settings settings;
  private final Chance chance;
  private final Defect defect;
  private Duration offset = Duration.ZERO;
  private boolean full;
  private Store store;
  private Synchronizer synchronizer;
  private int requestsLeft = Integer.MAX_VALUE;
  private Optional<Disk.Image> cut = Optional.empty();

  Kiosk(UnitId unit, Line line, Disk disk, byte[] root, Chance chance, Defect defect) {
    this.unit = unit;
    this.line = line;
    this.disk = disk;
    this.settings = new Settings(unit, root);
    this.chance = chance;
    this.defect = defect;
    this.store = disk.open();
    this.synchronizer = fromNetwork();
  }

  Store store() {
    return store;
  }

  Disk disk() {
    return disk;
  }

  /** What its clock says when it is {@code now}. */
  Instant clock(Instant now) {
    return now.plus(offset);
  }

  void offset(Duration next) {
    offset = next;
  }

  /** Whether nothing is wrong with clock and disk. */
  boolean isSound() {
    return offset.isZero() && !full;
  }

  SyncOutcome pass(Instant now) {
    return synchronizer.runOnce(clock(now));
  }

  StickReport read(Path stick, Instant now) {
    return new StickReader(
            settings, fetcher -> new Synchronizer(fetcher, store, settings, AtOnce::new))
        .read(stick, clock(now));
  }

  /** The plug is pulled before the answer to the request so many requests from now. */
  void passCutAtRequest(int requests, Instant now) {
    requestsLeft = requests;
    try {
      pass(now);
    } catch (PowerCut | IllegalStateException e) {
      if (cut.isEmpty()) {
        throw e;
      }
    }
    requestsLeft = Integer.MAX_VALUE;
    start(cut.orElseGet(disk::image));
    cut = Optional.empty();
  }

  /** The plug is pulled while the pass writes, or just after. */
  void passCutWhileWriting(Instant now) {
    long synced = disk.logLength();
    pass(now);
    start(Disk.torn(disk.image(), synced, chance));
  }

  /** The plug is pulled while nothing happens. */
  void cut() {
    start(disk.image());
  }

  /** The program ends and starts again. */
  void restart() {
    store.close();
    open();
  }

  void fill(String table) {
    run(
        "CREATE TRIGGER IF NOT EXISTS full BEFORE INSERT ON %s BEGIN SELECT RAISE(ABORT, 'disk full'); END"
            .formatted(table));
    full = true;
  }

  void empty() {
    run("DROP TRIGGER IF EXISTS full");
    full = false;
  }

  boolean isFull() {
    return full;
  }

  void close() {
    store.close();
  }

  private void start(Disk.Image image) {
    store.close();
    disk.write(defect.left(image));
    open();
  }

  private void open() {
    store = disk.open();
    synchronizer = fromNetwork();
  }

  private Synchronizer fromNetwork() {
    return new Synchronizer(new Wire(this::request), store, settings, AtOnce::new);
  }

  private Reply request(String path, boolean pastCaches) {
    if (cut.isPresent()) {
      throw new PowerCut();
    }
    if (requestsLeft-- <= 0) {
      cut = Optional.of(disk.image());
      throw new PowerCut();
    }
    return line.get(path, pastCaches);
  }

  /** Past the program, straight to its database. */
  void run(String sql) {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + disk.database());
        Statement statement = other.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Runs what it is given before it returns: one order of requests. */
  private static final class AtOnce extends AbstractExecutorService {
    private boolean ended;

    @Override
    public void execute(Runnable command) {
      command.run();
    }

    @Override
    public void shutdown() {
      ended = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      ended = true;
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return ended;
    }

    @Override
    public boolean isTerminated() {
      return ended;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return ended;
    }
  }
}
