package openhall.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.key;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import openhall.authoring.State;
import openhall.authoring.store.Database;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that edits and releases without end is killed; what it acknowledged must be there. */
final class KilledServiceTest {

  @TempDir private Path directory;

  @BeforeEach
  void makeKeys() {
    Office.keys(directory);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12})
  void aKilledServiceLosesNothingItAcknowledged(int releases) throws Exception {
    int acknowledged = killAfter(releases);
    try (Database database = Database.sqlite(directory.resolve("content.db"))) {
      var office = new Office(database, directory.resolve("keys"));
      long newest = new Published(database).newest().orElseThrow().number();

      assertThat(newest).isBetween((long) acknowledged, acknowledged + 1L);
      assertThat(office.read(NOW)).isEqualTo(Map.of("nanhe/pingan/f-id", (int) newest));
      List<State> states = office.states(key("f-id"));
      assertThat(states).filteredOn(State.RELEASED::equals).hasSize(1);
      assertThat(states.get(states.size() - (int) newest)).isEqualTo(State.RELEASED);
      assertThat(new AuditChain(database).verify()).isInstanceOf(AuditVerdict.Intact.class);
      office.approve(fee("f-id", "1.00"));
      assertThat(office.publish()).isInstanceOf(Publication.Released.class);
    }
  }

  @Test
  void everyCommitWaitsForTheDisk() {
    try (Database database = Database.sqlite(directory.resolve("content.db"))) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
    }
  }

  private static String pragma(Database database, String name) {
    return database.write(t -> t.handle().createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  private int killAfter(int releases) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = 0;
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("released ")) {
          acknowledged++;
          if (acknowledged == releases) {
            // Through the handle: the process itself would close the pipe before it is read out.
            process.toHandle().destroyForcibly();
          }
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).isGreaterThanOrEqualTo(releases);
    return acknowledged;
  }

  /** The victim. */
  static final class Endless {

    private Endless() {}

    public static void main(String[] args) {
      Path directory = Path.of(args[0]);
      try (Database database = Database.sqlite(directory.resolve("content.db"))) {
        var office = new Office(database, directory.resolve("keys"));
        for (int i = 1; ; i++) {
          office.approve(fee("f-id", i + ".00"));
          office.publish();
          System.out.println("released " + i);
        }
      }
    }
  }
}
