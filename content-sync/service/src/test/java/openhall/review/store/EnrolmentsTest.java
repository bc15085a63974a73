package openhall.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.UnitId;
import openhall.trust.Approval;
import openhall.trust.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class EnrolmentsTest {

  private static final UnitId STREET = new UnitId("nanhe/pingan");
  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;

  EnrolmentsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsKeysOfBothKindsInTheOrderInWhichTheyCame() throws GeneralSecurityException {
    PublicKey first = made("Ed25519");
    PublicKey second = made("EC");
    database.writing(t -> {
      new Enrolments(t).add(enrolment(first));
      new Enrolments(t).add(enrolment(second));
      new Enrolments(t).decide(STREET, List.of(enrolment(first).keyid()));
      new Enrolments(t).decide(new UnitId("nanhe"), List.of(enrolment(second).keyid()));
    });
    database.writing(t -> {
      var kept = new Enrolments(t);
      assertThat(kept.ofAccount("liu")).containsExactly(enrolment(second), enrolment(first));
      assertThat(kept.ofAccount("LIU")).isEmpty();
      assertThat(kept.undecided()).containsExactly(enrolment(second));
      assertThat(kept.of(enrolment(first).keyid()).orElseThrow().key())
          .isEqualTo(openhall.trust.PublicKey.of(first));
      assertThat(kept.of(enrolment(second).keyid()).orElseThrow().key())
          .isEqualTo(openhall.trust.PublicKey.of(second));
    });
  }

  @Test
  void whoApprovesTwiceHasApprovedOnce() {
    var approval = new Approval("authority", "ab".repeat(32), "cd");
    database.writing(t -> {
      new Enrolments(t).approve("ef".repeat(32), approval);
      new Enrolments(t).approve("ef".repeat(32), approval);
      assertThat(new Enrolments(t).approvals("ef".repeat(32))).containsExactly(approval);
      assertThat(new Enrolments(t).approvals("00".repeat(32))).isEmpty();
    });
  }

  @Test
  void refusesKeysOfOtherKinds() throws GeneralSecurityException {
    PublicKey rsa = made("RSA");
    assertThatIllegalArgumentException().isThrownBy(() -> enrolment(rsa));
  }

  private static PublicKey made(String algorithm) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(algorithm);
    if (algorithm.equals("EC")) {
      generator.initialize(256);
    }
    return generator.generateKeyPair().getPublic();
  }

  private static Enrolment enrolment(PublicKey key) {
    String spki = Base64.getEncoder().encodeToString(key.getEncoded());
    return new Enrolment("liu", STREET, Duty.DEPARTMENT, "窗口负责人", spki, NOW);
  }
}
