package openhall.sync.disk;

import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.rule;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import openhall.store.Indexer;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.sync.Fetched;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;

/**
 * A program that mirrors into the folder of a small disk, which it fills up while the store is open
 * (so that its log holds what is shown) and later makes read-only. Ends well if what was shown
 * stays, also after a restart, and what is new comes once there is room.
 */
final class Filling {

  private static final int ITEMS = 40;

  private final Path disk;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private int released;

  private Filling(Path disk) {
    this.disk = disk;
  }

  /** Argument: where the disk is mounted. */
  public static void main(String[] args) throws Exception {
    new Filling(Path.of(args[0])).run();
  }

  private void run() throws Exception {
    publish();
    with(store -> expect(SyncOutcome.Activated.class, pass(store)));
    expectShown(1);
    Path rest = disk.resolve("rest");
    publish();
    try (Store store = open()) {
      fill(rest);
      expect(SyncOutcome.StoreFailed.class, pass(store));
      expect(1L, shown(store));
      expectShown(1);
      Files.delete(rest);
      expect(SyncOutcome.Activated.class, pass(store));
    }
    expectShown(2);
    publish();
    mount("ro");
    with(store -> {
      expect(2L, shown(store));
      expect(SyncOutcome.Activated.class, pass(store));
      expect(3L, shown(store));
    });
    expectShown(2);
    mount("rw");
    with(store -> expect(SyncOutcome.Activated.class, pass(store)));
    expectShown(3);
  }

  private void publish() {
    released++;
    for (int i = 0; i < ITEMS; i++) {
      repository.put(rule(STREET, "r-" + i, released, "第 " + released + " 版"));
    }
    repository.publish();
  }

  private Store open() {
    return Store.open(disk.resolve("kiosk"), Indexer.NONE);
  }

  private void with(Consumer<Store> use) {
    try (Store store = open()) {
      use.accept(store);
    }
  }

  /** By a store just opened, as after a restart. */
  private void expectShown(long number) {
    with(store -> expect(number, shown(store)));
  }

  private static long shown(Store store) {
    return store.read((Snapshot s) -> {
      if (s.entries().size() != ITEMS) {
        throw new IllegalStateException("Shows " + s.entries().size());
      }
      return s.release().map(ReleaseMark::number).orElse(0L);
    });
  }

  private SyncOutcome pass(Store store) {
    return new Synchronizer(
            request ->
                repository
                    .find(request.path())
                    .<Fetched>map(file -> new Fetched.Body(file, Optional.empty()))
                    .orElseGet(Fetched.Missing::new),
            store,
            new Settings(STREET, repository.firstRoot()))
        .runOnce(clock.instant());
  }

  private static void expect(Object expected, Object got) {
    if (!expected.equals(got) && !(expected instanceof Class<?> kind && kind.isInstance(got))) {
      throw new IllegalStateException("Expected " + expected + ", got " + got);
    }
  }

  private static void fill(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(0);
      }
    } catch (IOException full) {
      // Not a byte is left.
    }
  }

  private void mount(String how) throws IOException, InterruptedException {
    expect(
        0,
        new ProcessBuilder("mount", "-o", "remount," + how, disk.toString())
            .inheritIO()
            .start()
            .waitFor());
  }
}
