package openhall.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.LongStream;
import openhall.simulation.History.Write;
import openhall.simulation.Simulation.Result;
import openhall.trust.RepositoryPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulation bites: with a part that is broken on purpose, some seed soon says so. */
final class DefectsTest {

  private static final int SOON = 300;
  private static final Quiet QUIET = new Quiet();

  @BeforeAll
  static void hush() {
    QUIET.begin();
  }

  @AfterAll
  static void speak() {
    QUIET.end();
  }

  @Test
  void noticesAScreenThatForgetsWhichVersionsItHasSeen() {
    assertThat(
            caught(
                "release never goes back",
                false,
                new Defect() {
                  @Override
                  public void passed(Kiosk kiosk, boolean current) {
                    kiosk.run("DELETE FROM metadata WHERE role IN ('timestamp', 'snapshot')");
                    kiosk.run("UPDATE release_mark SET binding = 0");
                  }
                }))
        .isPresent();
  }

  @Test
  void noticesAScreenThatBelievesAnyApproval() {
    assertThat(
            caught(
                "only what people approved",
                true,
                new Defect() {
                  @Override
                  public boolean believes(byte[] message) {
                    return new String(message, StandardCharsets.ISO_8859_1)
                        .startsWith("openhall-approval-v1");
                  }
                }))
        .isPresent();
  }

  @Test
  void noticesAStoreThatForgetsTheHighestRevisions() {
    assertThat(
            caught(
                "no item ever goes back",
                true,
                new Defect() {
                  @Override
                  public void passed(Kiosk kiosk, boolean current) {
                    kiosk.run("DELETE FROM highest");
                  }
                }))
        .isPresent();
  }

  @Test
  void noticesADiskThatLosesWhatItHasSynced() {
    assertThat(
            caught(
                "shown changes only by activation",
                false,
                new Defect() {
                  @Override
                  public Disk.Image left(Disk.Image image) {
                    return new Disk.Image(image.database(), new byte[0]);
                  }
                }))
        .isPresent();
  }

  @Test
  void noticesAStoreThatIsTornByAPowerCut() {
    assertThat(
            caught(
                "never a mix of releases",
                false,
                new Defect() {
                  @Override
                  public void started(Kiosk kiosk) {
                    kiosk.run(
                        "DELETE FROM item WHERE id = (SELECT min(id) FROM item) AND unit = 'nanhe'");
                  }
                }))
        .isPresent();
  }

  @Test
  void noticesAScreenThatStartsAfreshWhenAPassFails() {
    assertThat(
            caught(
                "shown changes only by activation",
                false,
                new Defect() {
                  @Override
                  public void passed(Kiosk kiosk, boolean current) {
                    if (!current) {
                      kiosk.run("DELETE FROM item");
                      kiosk.run("DELETE FROM tombstone");
                      kiosk.run("DELETE FROM release_mark");
                    }
                  }
                }))
        .isPresent();
  }

  @Test
  void noticesAScreenWhoseDayDoesNotEnd() {
    assertThat(
            caught(
                "no fee after its last day",
                false,
                new Defect() {
                  @Override
                  public LocalDateTime screenTime(LocalDateTime now) {
                    return now.minusDays(1);
                  }
                }))
        .isPresent();
  }

  @Test
  void noticesAPublisherThatAnnouncesBeforeItHasWritten() {
    assertThat(
            caught(
                "a good line to a good service is enough",
                false,
                new Defect() {
                  @Override
                  public History published(History history) {
                    return announcedFirst(history);
                  }
                }))
        .isPresent();
  }

  /** Each timestamp changes places with the snapshot before it. */
  private static History announcedFirst(History history) {
    var writes = new ArrayList<Write>();
    for (int i = 0; i < history.length(); i++) {
      Write write = history.write(i);
      boolean announces = write.path().equals(RepositoryPath.TIMESTAMP);
      boolean snapshot = i > 0 && history.write(i - 1).path().endsWith(".snapshot.json");
      writes.add(announces && snapshot ? writes.size() - 1 : writes.size(), write);
    }
    return new History(writes, history.truth(), history.last());
  }

  /** A seed that breaks the rule. */
  private static Optional<Result> caught(String rule, boolean brokenInto, Defect defect) {
    var simulation = new Simulation(defect);
    return LongStream.range(0, SOON)
        .parallel()
        .map(i -> Histories.seed(i, brokenInto))
        .mapToObj(simulation::run)
        .filter(result -> result.violation().filter(found -> found.startsWith(rule)).isPresent())
        .findAny();
  }
}
