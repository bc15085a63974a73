package openhall.publication;

import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.key;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import openhall.authoring.store.Database;
import openhall.publication.store.Release;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import openhall.testkit.disk.PowerCuts;
import openhall.testkit.disk.Step;
import openhall.testkit.disk.Traced;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plug of the service is pulled at any moment of real publications: what it had acknowledged is
 * there, whole, and it goes on. Writes that were not synced are lost, torn or there, as it falls.
 */
final class PowerCutTest {

  private static final int CUTS = 120;

  @TempDir private static Path dir;
  private static List<Step> steps = List.of();

  @BeforeAll
  static void publishUnderWatch() throws IOException {
    steps = Traced.run(Publishing.class, Files.createDirectory(dir.resolve("service")));
  }

  @Test
  void whatWasAcknowledgedBeforeThePlugWasPulledIsThereAfterwards() throws IOException {
    assertThat(steps).filteredOn(Step.Told.class::isInstance).hasSize(Publishing.RELEASES);
    int born = steps.indexOf(new Step.Told(1));
    new PowerCuts(steps, dir, new SplittableRandom(20261122))
        .inspect(born + 1, CUTS, PowerCutTest::verify);
  }

  private static void verify(Path folder, int told, String moment) {
    try (Database database = Database.sqlite(folder.resolve(Publishing.DATABASE))) {
      var office = new Office(database, dir.resolve("service/keys"));
      long newest = new Published(database).newest().map(Release::number).orElse(0L);
      assertThat(newest).as(moment).isBetween((long) told, told + 1L);
      assertThat(office.read(NOW))
          .as(moment)
          .isEqualTo(Map.of(key("f-id").toString(), (int) newest));
      assertThat(new AuditChain(database).verify())
          .as(moment)
          .isInstanceOf(AuditVerdict.Intact.class);
      office.approve(fee("f-id", "1.00"));
      assertThat(office.publish()).as(moment).isInstanceOf(Publication.Released.class);
    }
  }
}
