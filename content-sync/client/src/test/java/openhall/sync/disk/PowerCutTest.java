package openhall.sync.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import openhall.store.Entry;
import openhall.store.Indexer;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.testkit.disk.PowerCuts;
import openhall.testkit.disk.Step;
import openhall.testkit.disk.Traced;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plug is pulled at any moment of real synchronisations: every write that was not synced is
 * lost, torn or there, as it falls. SQLite's promise is synchronous=FULL; this is the proof.
 */
final class PowerCutTest {

  private static final int CUTS = 200;

  @TempDir private static Path dir;
  private static List<Step> steps = List.of();

  @BeforeAll
  static void mirrorUnderWatch() throws Exception {
    steps = Traced.run(Mirroring.class, Files.createDirectory(dir.resolve("mirror")));
  }

  @Test
  void whatWasShownBeforeThePlugWasPulledIsShownAfterwards() throws IOException {
    assertThat(steps).filteredOn(Step.Told.class::isInstance).hasSize(Mirroring.RELEASES);
    new PowerCuts(steps, dir, new SplittableRandom(20261122))
        .inspect(1, CUTS, PowerCutTest::verify);
  }

  private static void verify(Path folder, int shown, String moment) {
    try (Store store = Store.open(folder, Indexer.NONE)) {
      store.read(snapshot -> {
        verify(snapshot, shown, moment);
        return true;
      });
    }
    if (shown > 0) {
      assertThat(folder.resolve("content.db.broken")).as(moment).doesNotExist();
    }
  }

  private static void verify(Snapshot snapshot, int shown, String moment) {
    Optional<ReleaseMark> mark = snapshot.release();
    long number = mark.map(ReleaseMark::number).orElse(0L);
    assertThat(number).as(moment).isBetween((long) shown, shown + 1L);
    List<Entry> entries = snapshot.entries();
    assertThat(entries).as(moment).hasSize(number == 0 ? 0 : Mirroring.ITEMS);
    assertThat(entries)
        .as(moment)
        .allSatisfy(entry -> {
          assertThat((long) entry.revision()).isEqualTo(number);
          assertThat(snapshot.item(entry.key())).isPresent();
        });
  }
}
