package openhall.sync.disk;

import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.rule;

import java.nio.file.Path;
import java.util.Optional;
import openhall.store.Indexer;
import openhall.store.Store;
import openhall.sync.Fetched;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.testkit.disk.Step;

/** A program that mirrors release after release into a folder and says so on its output. */
final class Mirroring {

  static final int RELEASES = 24;
  static final int ITEMS = 20;

  private Mirroring() {}

  /** Argument: the folder. */
  public static void main(String[] args) {
    var clock = new TestClock();
    var repository = new MemoryRepository(clock);
    try (Store store = Store.open(Path.of(args[0]), Indexer.NONE)) {
      var synchronizer =
          new Synchronizer(
              request ->
                  repository
                      .find(request.path())
                      .<Fetched>map(file -> new Fetched.Body(file, Optional.empty()))
                      .orElseGet(Fetched.Missing::new),
              store,
              new Settings(STREET, repository.firstRoot()));
      for (int release = 1; release <= RELEASES; release++) {
        for (int i = 0; i < ITEMS; i++) {
          repository.put(rule(STREET, "r-" + i, release, "第 " + release + " 版"));
        }
        repository.publish();
        SyncOutcome outcome = synchronizer.runOnce(clock.instant());
        if (!(outcome instanceof SyncOutcome.Activated)) {
          throw new IllegalStateException(outcome.toString());
        }
        System.out.println(Step.TELLS + release);
      }
    }
  }
}
