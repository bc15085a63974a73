package openhall.publication;

import static openhall.authoring.store.SampleItems.fee;
import static openhall.authoring.store.SampleItems.key;
import static openhall.publication.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.Map;
import openhall.authoring.store.Database;
import openhall.authoring.store.SampleItems;
import openhall.publication.signer.KeyKind;
import openhall.publication.signer.Keys;
import openhall.trust.PublicKey;
import openhall.trust.TrustFailure;
import openhall.trust.sm2.Sm2Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office whose ceremony chose SM2: every role and every approval is signed with it. */
final class NationalAlgorithmsTest {

  @TempDir private Path directory;

  @BeforeEach
  void register() {
    Sm2Provider.register();
    Keys.init(keys(), List.of(SampleItems.DISTRICT, SampleItems.STREET), KeyKind.SM2, NOW);
  }

  @AfterEach
  void unregister() {
    Security.removeProvider(new Sm2Provider().getName());
  }

  @Test
  void aReleaseSignedWithSm2IsReadWhereSm2IsKnownAndNowhereElse() {
    try (Database database = Database.sqlite(directory.resolve("content.db"))) {
      var office = new Office(database, keys());
      office.approve(fee("f-id", "20.00"));
      assertThat(office.publish()).isInstanceOf(Publication.Released.class);
      assertThat(office.read(NOW)).isEqualTo(Map.of(key("f-id").toString(), 1));

      unregister();
      assertThatThrownBy(() -> office.read(NOW)).isInstanceOf(TrustFailure.class);
    }
  }

  @Test
  void everyKeyOfTheCeremonyIsOfTheChosenKind() {
    Keys made = Keys.load(keys());
    assertThat(made.root().keys().values())
        .hasSize(9)
        .extracting(PublicKey::scheme)
        .containsOnly("sm2-sm3");
    assertThat(made.units().publicKey().scheme()).isEqualTo("sm2-sm3");
  }

  @Test
  void aRenewalKeepsToTheKindThatWasChosen() {
    var added = new openhall.content.UnitId("nanhe/hexi");
    Keys.renew(keys(), keys().resolve("offline"), List.of(added), true, NOW);
    assertThat(Keys.load(keys()).unitIds()).contains(added);
  }

  private Path keys() {
    return directory.resolve("keys");
  }
}
