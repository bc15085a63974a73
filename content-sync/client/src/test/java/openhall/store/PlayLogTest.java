package openhall.store;

import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlayLogTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant MORNING = Instant.parse("2026-11-22T01:26:00Z");
  private static final Shown CARD = shown("f-card", 3, "a");
  private static final Shown RULE = shown("r-1", 1, "b");

  @TempDir private Path dir;

  @Test
  void saysWhatWasOnShowWhenHowLongAndInWhichWords() {
    try (PlayLog log = open(PlayLog.Bounds.USUAL)) {
      play(log, MORNING, 8, CARD, RULE);
    }
    try (PlayLog log = open(PlayLog.Bounds.USUAL)) {
      assertThat(log.latest(10))
          .containsExactly(
              new Played(MORNING, Duration.ofSeconds(8), "东厅", "页面", 12, CARD),
              new Played(MORNING, Duration.ofSeconds(8), "东厅", "页面", 12, RULE));
    }
  }

  @Test
  void addsUpEachItemForEachDayOfTheHall() {
    Instant lateAtNight = LocalDate.of(2026, 11, 22).atTime(23, 59).atZone(ZONE).toInstant();
    try (PlayLog log = open(PlayLog.Bounds.USUAL)) {
      play(log, MORNING, 8, CARD);
      play(log, MORNING.plusSeconds(100), 10, CARD);
      play(log, lateAtNight, 20, CARD);
      play(log, lateAtNight.plusSeconds(120), 30, CARD);
      assertThat(log.totals(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23), ZONE))
          .containsExactly(
              new ShownTime(LocalDate.of(2026, 11, 22), CARD, 3, Duration.ofSeconds(38)),
              new ShownTime(LocalDate.of(2026, 11, 23), CARD, 1, Duration.ofSeconds(30)));
    }
  }

  @Test
  void growsNoLargerThanItsBoundsAndForgetsTheOldestFirst() throws SQLException {
    try (PlayLog log = open(new PlayLog.Bounds(100, Duration.ofDays(92), 0))) {
      for (int i = 1; i <= 640; i++) {
        play(log, MORNING.plusSeconds(i), 1, shown("r-" + i, 1, "c" + i));
      }
      List<Played> kept = log.latest(1000);
      assertThat(kept).hasSize(100);
      assertThat(kept.getFirst().begun()).isEqualTo(MORNING.plusSeconds(640));
      assertThat(rowsOf("shown")).isEqualTo(100);
      assertThat(rowsOf("play_item")).isEqualTo(100);
    }
  }

  @Test
  void forgetsWhatIsTooOld() {
    try (PlayLog log = open(new PlayLog.Bounds(10_000, Duration.ofDays(1), 0))) {
      for (int i = 0; i < 64; i++) {
        play(log, MORNING, 1, CARD);
      }
      for (int i = 0; i < 64; i++) {
        play(log, MORNING.plus(Duration.ofDays(2)), 1, RULE);
      }
      assertThat(log.latest(1000)).hasSize(64).allMatch(played -> played.item().equals(RULE));
    }
  }

  @Test
  void aClockThatIsFarAheadForAMomentCostsLittleOfIt() {
    try (PlayLog log = open(new PlayLog.Bounds(10_000, Duration.ofDays(92), 0))) {
      for (int i = 0; i < 511; i++) {
        play(log, MORNING, 1, CARD);
      }
      play(log, MORNING.plus(Duration.ofDays(36_500)), 1, RULE);
      assertThat(log.latest(10_000)).hasSize(256);
    }
  }

  @Test
  void leavesTheRestOfAFullDiskToTheContent() {
    try (PlayLog log = open(new PlayLog.Bounds(100, Duration.ofDays(1), Long.MAX_VALUE))) {
      assertThatThrownBy(() -> play(log, MORNING, 1, CARD))
          .isInstanceOf(StoreFailure.class)
          .hasMessageContaining("left to the content");
    }
  }

  @Test
  void aBrokenLogIsMovedAsideAndTheContentBesideItStays() throws IOException {
    try (Store store = Store.open(dir, Indexer.NONE)) {
      store.activate(Releases.whole(7, List.of()));
    }
    Files.writeString(dir.resolve(PlayLog.FILE), "not a database ".repeat(1000));
    try (PlayLog log = open(PlayLog.Bounds.USUAL)) {
      play(log, MORNING, 1, CARD);
      assertThat(log.latest(10)).hasSize(1);
    }
    assertThat(dir.resolve(PlayLog.FILE + ".broken")).exists();
    try (Store store = Store.open(dir, Indexer.NONE)) {
      assertThat(store.read(Snapshot::release)).isPresent();
    }
  }

  @Test
  void whateverWasNotedIsThereAfterAKill() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            PlayWriter.class.getName(),
            dir.toString());
    Process writer = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> noted;
    try (var said = writer.inputReader()) {
      noted = said.lines().filter(line -> line.startsWith("noted ")).limit(50).toList();
      writer.destroyForcibly().waitFor();
    }
    assertThat(noted).hasSize(50);
    try (PlayLog log = open(PlayLog.Bounds.USUAL)) {
      Set<String> kept =
          log.latest(100_000).stream()
              .map(played -> "noted " + played.begun())
              .collect(Collectors.toSet());
      assertThat(kept).containsAll(noted);
    }
    assertThat(dir.resolve(PlayLog.FILE + ".broken")).doesNotExist();
  }

  private PlayLog open(PlayLog.Bounds bounds) {
    return PlayLog.open(dir, bounds);
  }

  private int rowsOf(String table) throws SQLException {
    try (var on = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve(PlayLog.FILE));
        var rows = on.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
      return rows.getInt(1);
    }
  }

  static void play(PlayLog log, Instant at, int seconds, Shown... items) {
    log.lasted(
        log.begin(new Play("东厅", "页面", 12, List.of(items)), at), Duration.ofSeconds(seconds));
  }

  static Shown shown(String id, int revision, String sha256) {
    return new Shown(key(STREET, id), revision, sha256);
  }
}
