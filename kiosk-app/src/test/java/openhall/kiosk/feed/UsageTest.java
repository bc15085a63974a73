package openhall.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** W18: ranked by what is opened at this kiosk. */
final class UsageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final ItemKey CARD = key("p-card");
  private static final ItemKey HOUSE = key("p-house");

  @TempDir Path dir;

  @Test
  void whatIsOpenedMostComesFirstAndSurvivesARestart() {
    var usage = Usage.in(dir);
    opened(usage, CARD, DAY, 3);
    opened(usage, HOUSE, DAY, 5);
    usage.save();
    assertThat(Usage.in(dir).ranking(DAY.plusDays(1))).containsExactly(HOUSE, CARD);
  }

  @Test
  void whatWasOpenedTodayIsNotToldToday() {
    var usage = Usage.in(dir);
    opened(usage, CARD, DAY, 9);
    assertThat(usage.ranking(DAY)).isEmpty();
  }

  @Test
  void whatOnePersonOrTwoHaveOpenedIsNotTold() {
    var usage = Usage.in(dir);
    opened(usage, CARD, DAY, Counts.FEWEST - 1);
    assertThat(usage.ranking(DAY.plusDays(1))).isEmpty();
  }

  @Test
  void oldDaysCountLessAndAreForgottenInTheEnd() {
    var usage = Usage.in(dir);
    opened(usage, HOUSE, DAY.minusDays(20), 12);
    opened(usage, CARD, DAY, 6);
    assertThat(usage.ranking(DAY.plusDays(1))).containsExactly(CARD, HOUSE);
    opened(usage, CARD, DAY.plusDays(9), 3);
    assertThat(usage.ranking(DAY.plusDays(10))).containsExactly(CARD);
  }

  @Test
  void aDayRememberedUnderAWrongClockIsForgotten() {
    var usage = Usage.in(dir);
    opened(usage, HOUSE, DAY.plusYears(3), 9);
    opened(usage, CARD, DAY, 3);
    assertThat(usage.ranking(DAY.plusYears(4))).containsExactly(CARD);
  }

  @Test
  void theFileIsBoundedHoweverManyItemsAreOpened() throws IOException {
    var usage = Usage.in(dir);
    for (int day = 0; day < 2 * Counts.DAYS; day++) {
      for (int i = 0; i < 2 * Counts.ITEMS_A_DAY; i++) {
        usage.opened(key("p-" + i), DAY.plusDays(day));
      }
    }
    usage.save();
    assertThat(lines()).hasSize(Counts.DAYS * Counts.ITEMS_A_DAY);
  }

  @Test
  void holdsDaysItemsAndNumbersOnly() throws IOException {
    var usage = Usage.in(dir);
    opened(usage, CARD, DAY, 4);
    usage.save();
    assertThat(lines()).containsExactly("2026-11-22 nanhe/pingan p-card 4");
  }

  @Test
  void aDamagedFileCostsOnlyWhatIsDamaged() throws IOException {
    Files.write(
        dir.resolve("opened.txt"),
        List.of(
            "2026-11-22 nanhe/pingan p-card 4", "2026-11-2", "x y z w", "2026-11-22 nanhe P! 9"));
    assertThat(Usage.in(dir).ranking(DAY.plusDays(1))).containsExactly(CARD);
    Files.write(dir.resolve("opened.txt"), new byte[] {(byte) 0xff, 0, 1, 2});
    assertThat(Usage.in(dir).ranking(DAY.plusDays(1))).isEmpty();
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(dir.resolve("opened.txt"));
  }

  private static void opened(Usage usage, ItemKey key, LocalDate day, int times) {
    for (int i = 0; i < times; i++) {
      usage.opened(key, day);
    }
  }

  private static ItemKey key(String id) {
    return new ItemKey(new UnitId("nanhe/pingan"), new ItemId(id));
  }
}
