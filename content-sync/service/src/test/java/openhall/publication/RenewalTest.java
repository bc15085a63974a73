package openhall.publication;

import static openhall.authoring.store.SampleItems.fees;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import openhall.authoring.store.Engine;
import openhall.content.UnitId;
import openhall.publication.signer.Keys;
import openhall.publication.store.Release;
import openhall.trust.json.MetadataJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class RenewalTest extends OnEngine {

  RenewalTest(Engine engine) {
    super(engine);
  }

  @Test
  void thereIsNothingToRenewBeforeTheFirstRelease() {
    assertThat(office.publisher.resign(NOW)).isEqualTo(Renewal.NOTHING_RELEASED);
    assertThat(new Published(office.database).paths()).isEmpty();
  }

  @Test
  void anHourLaterOnlyTheTimestampIsNew() {
    release();
    assertThat(resign(Duration.ofMinutes(30))).isEqualTo(Renewal.FRESH);
    assertThat(resign(Duration.ofHours(1))).isEqualTo(Renewal.TIMESTAMP);

    var timestamp = new MetadataJson().timestamp(office.bytes("timestamp.json")).body();
    assertThat(timestamp.version()).isEqualTo(2);
    assertThat(timestamp.snapshot().version()).isEqualTo(1);
    assertThat(timestamp.released()).hasValue(NOW);
    assertThat(office.read(NOW.plus(Duration.ofHours(70)))).hasSize(3);
  }

  @Test
  void aSnapshotIsRenewedBeforeItExpiresAndKeepsItsInstant() {
    release();
    Duration later = Duration.ofDays(4);
    assertThat(resign(later)).isEqualTo(Renewal.SNAPSHOT);

    assertThat(office.read(NOW.plus(later))).hasSize(3);
    assertThat(new MetadataJson().timestamp(office.bytes("timestamp.json")).body().released())
        .hasValue(NOW);
    assertThat(new Published(office.database).newest())
        .hasValue(new Release(2, Release.Cause.RENEWAL, NOW, NOW.plus(later), "service", 0, 0));
    assertThat(new Published(office.database).paths()).doesNotContain("2.nanhe.json");
  }

  @Test
  void aServiceThatWasOffForWeeksIsFreshAgainAfterItsStart() {
    release();
    Duration later = Duration.ofDays(40);

    assertThat(resign(later)).isEqualTo(Renewal.SNAPSHOT);
    assertThat(office.read(NOW.plus(later))).hasSize(3);
  }

  @Test
  void unitRolesAreRenewedAMonthBeforeTheyExpire() {
    release();
    Duration later = Duration.ofDays(340);

    assertThat(resign(later)).isEqualTo(Renewal.SNAPSHOT);
    assertThat(new Published(office.database).paths())
        .contains("2.nanhe.json", "2.nanhe.pingan.json");
    assertThat(office.read(NOW.plus(later))).hasSize(3);
  }

  @Test
  void aUnitAddedLaterIsSignedForAtTheNextStart() {
    release();
    Path keys = directory.resolve("keys");
    var added = new UnitId("nanhe/xinqu");
    Keys.renew(keys, keys.resolve("offline"), List.of(added), true, NOW);

    var restarted = new Office(office.database, keys);
    assertThat(restarted.publisher.resign(NOW)).isEqualTo(Renewal.SNAPSHOT);
    assertThat(new Published(office.database).paths())
        .contains("2.root.json", "2.targets.json", "1.nanhe.xinqu.json");
    assertThat(restarted.read(NOW)).hasSize(3);
  }

  @Test
  void hourAfterHourForAWeekNothingEverExpires() {
    release();
    for (int hour = 1; hour <= 24 * 8; hour++) {
      Instant now = NOW.plus(Duration.ofHours(hour));
      office.publisher.resign(now);
      if (hour % 24 == 0) {
        assertThat(office.read(now.plus(Duration.ofDays(2)))).hasSize(3);
      }
    }
    assertThat(new Published(office.database).releases(100)).hasSizeLessThan(5);
  }

  private void release() {
    office.approveAll(fees(3));
    office.publish();
  }

  private Renewal resign(Duration later) {
    return office.publisher.resign(NOW.plus(later));
  }
}
