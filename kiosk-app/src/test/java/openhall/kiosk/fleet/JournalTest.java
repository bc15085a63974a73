package openhall.kiosk.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  @TempDir private Path dir;
  private Path file;

  @BeforeEach
  void open() {
    file = dir.resolve("device/reports.jsonl");
  }

  @Test
  void aMonthOfTheSameIsItsBeginningAndItsEnd() {
    Journal journal = Journal.in(file);
    for (int minute = 0; minute < 30 * 24 * 60; minute += 60) {
      journal.add(START.plusSeconds(60L * minute), shows(minute < 20_000 ? 7 : 8));
    }
    List<Entry> waiting = journal.oldest(10);
    assertThat(waiting).extracting(each -> each.how().release()).containsExactly(7L, 7L, 8L, 8L);
    assertThat(waiting).extracting(Entry::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(waiting.getFirst().at()).isEqualTo(START);
    assertThat(waiting.getLast().sequence()).isEqualTo(30 * 24);
  }

  @Test
  void whatWaitsOutlivesTheProgramAndNumbersNeverReturn() {
    Journal before = Journal.in(file);
    before.add(START, shows(7));
    before.add(START.plusSeconds(60), shows(8));
    Journal after = Journal.in(file);
    assertThat(after.oldest(10)).isEqualTo(before.oldest(10));
    after.acknowledged(2);
    assertThat(after.oldest(10)).isEmpty();
    Journal later = Journal.in(file);
    later.add(START.plusSeconds(120), shows(8));
    assertThat(later.oldest(10)).extracting(Entry::sequence).containsExactly(3L);
  }

  @Test
  void aDiskThatWasPutBackCountsOnFromWhatTheServiceHas() {
    Journal journal = Journal.in(file);
    journal.add(START, shows(7));
    journal.acknowledged(900);
    journal.add(START.plusSeconds(60), shows(7));
    assertThat(journal.oldest(10)).extracting(Entry::sequence).containsExactly(901L);
  }

  @Test
  void aBrokenLineCostsOnlyItself() throws IOException {
    Journal journal = Journal.in(file);
    journal.add(START, shows(7));
    journal.add(START.plusSeconds(60), shows(8));
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(0), "{\"sequence\":", lines.get(2)));
    assertThat(Journal.in(file).oldest(10)).extracting(Entry::sequence).containsExactly(2L);
  }

  @Test
  void beyondItsBoundTheOldestGo() throws IOException {
    Files.createDirectories(file.getParent());
    var lines = new java.util.ArrayList<String>();
    for (int i = 1; i <= Journal.MOST; i++) {
      lines.add(
          """
          {"sequence":%d,"at":"%s","release":%d,"checked":"%s","blank":0,"freeMb":1,"memoryMb":1,\
          "fault":""}\
          """
              .formatted(i, START, i, START));
    }
    Files.write(file, lines);
    Journal journal = Journal.in(file);
    journal.add(START, shows(1));
    List<Entry> all = journal.oldest(Integer.MAX_VALUE);
    assertThat(all).hasSize(Journal.MOST);
    assertThat(all.getFirst().sequence()).isEqualTo(2);
  }

  @Test
  void theKeyIsMadeOnceAndOnlyItsOwnerCanReadIt() throws IOException {
    Path key = dir.resolve("device/key");
    DeviceKey made = DeviceKey.in(key);
    assertThat(DeviceKey.in(key).id()).isEqualTo(made.id());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(made.open()).hasSize(43);
  }

  private static Condition shows(long release) {
    return new Condition(
        release, START, false, 9_000, 200, "", java.util.OptionalInt.of(61), "seen");
  }
}
