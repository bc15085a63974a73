package openhall.publication;

import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.fees;
import static openhall.authoring.store.SampleItems.key;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import openhall.authoring.State;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.publication.store.Release;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import openhall.trust.TrustFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class OneReleaseAtATimeTest extends OnEngine {

  OneReleaseAtATimeTest(Engine engine) {
    super(engine);
  }

  @Test
  void crashBeforeCommitLeavesOldReleaseVisible() {
    office.approveAll(fees(2));
    office.publish();
    office.approve(fee("f-0001", "9.00"));

    assertThatThrownBy(() ->
            office.database.writing(t -> {
              assertThat(office.publisher.publish(t, "li", NOW, _ -> true))
                  .isInstanceOf(Publication.Released.class);
              snapshotOfTheDisk();
              throw new IllegalStateException("power cut");
            }))
        .hasMessage("power cut");
    assertOldRelease(office);
    if (engine == Engine.SQLITE) {
      try (Database crashed = Database.sqlite(directory.resolve("crashed.db"))) {
        assertOldRelease(new Office(crashed, directory.resolve("keys")));
      }
    }
    office.publish();
    assertThat(office.read(NOW)).containsEntry("nanhe/pingan/f-0001", 2);
  }

  @Test
  void twoPublishersDoNotInterleave() throws Exception {
    List<Callable<Publication>> work = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String id = "f-%02d".formatted(i);
      var publisher = new Publisher(office.database, office.keys, Office.CALENDAR);
      work.add(() -> {
        office.approve(fee(id, "1.00"));
        return publisher.publish("li", NOW);
      });
    }
    List<Release> releases = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Publication> done : threads.invokeAll(work)) {
        if (done.get() instanceof Publication.Released released) {
          releases.add(released.release());
        }
      }
    }

    assertThat(releases).extracting(Release::number).doesNotHaveDuplicates();
    assertThat(releases.stream().mapToInt(Release::items).sum()).isEqualTo(12);
    assertThat(office.read(NOW)).hasSize(12);
    assertThat(new Published(office.database).newest())
        .hasValueSatisfying(r -> assertThat(r.number()).isEqualTo(releases.size()));
    assertThat(new AuditChain(office.database).verify()).isInstanceOf(AuditVerdict.Intact.class);
  }

  @Test
  void expiredOfflineDocumentsPublishNothing() {
    office.approve(fee("f-a", "1.00"));
    Instant late = NOW.plus(Duration.ofDays(366));

    assertThatThrownBy(() -> office.publisher.publish("li", late))
        .isInstanceOfSatisfying(
            TrustFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(TrustFailure.Kind.EXPIRED));
    assertThat(new Published(office.database).paths()).isEmpty();
    assertThat(office.states(key("f-a"))).containsExactly(State.APPROVED);
  }

  private void assertOldRelease(Office seen) {
    assertThat(seen.read(NOW))
        .isEqualTo(Map.of("nanhe/pingan/f-0001", 1, "nanhe/pingan/f-0002", 1));
    assertThat(new Published(seen.database).releases(9)).hasSize(1);
    assertThat(seen.states(key("f-0001"))).containsExactly(State.APPROVED, State.RELEASED);
    assertThat(seen.file("2.snapshot.json")).isEmpty();
  }

  /** What would be left if the machine lost power now. */
  private void snapshotOfTheDisk() {
    if (engine == Engine.SQLITE) {
      try {
        Files.copy(directory.resolve("content.db"), directory.resolve("crashed.db"));
        Files.copy(directory.resolve("content.db-wal"), directory.resolve("crashed.db-wal"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
