package openhall.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApprovalTest {

  private static final byte[] ITEM = "{\"id\":\"f-1\",\"revision\":2}".getBytes(UTF_8);

  private final TestSigner signer = new TestSigner();
  private final Approval approval = Approval.by(signer, "secrecy-review", ITEM);

  @Test
  void holdsForExactlyWhatWasApproved() {
    assertThat(approval.verify(signer.publicKey(), ITEM)).isTrue();
  }

  @Test
  void doesNotHoldForAnotherRevision() {
    byte[] next = "{\"id\":\"f-1\",\"revision\":3}".getBytes(UTF_8);
    assertThat(approval.verify(signer.publicKey(), next)).isFalse();
  }

  @Test
  void doesNotHoldInAnotherDuty() {
    var moved = new Approval("release", approval.keyid(), approval.sig());
    assertThat(moved.verify(signer.publicKey(), ITEM)).isFalse();
  }

  @Test
  void doesNotHoldForAnotherPersonsKey() {
    assertThat(approval.verify(new TestSigner().publicKey(), ITEM)).isFalse();
    var claimed = new Approval("release", new TestSigner().keyid(), approval.sig());
    assertThat(claimed.verify(signer.publicKey(), ITEM)).isFalse();
  }

  @Test
  void aSignatureOnMetadataIsNoApproval() {
    String sig = Signature.by(signer, ITEM).sig();
    assertThat(new Approval("release", signer.keyid(), sig).verify(signer.publicKey(), ITEM))
        .isFalse();
  }

  @Test
  void aDutyCannotSpillIntoTheItem() {
    byte[] spilled = "x\n{}".getBytes(UTF_8);
    assertThat(Approval.message("release", "{}".getBytes(UTF_8)))
        .isNotEqualTo(Approval.message("release", spilled));
    assertThatIllegalArgumentException().isThrownBy(() -> Approval.by(signer, "release\nx", ITEM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Release", "发布", "a b", "a-very-long-duty-that-nobody-could-ever-have"})
  void oddDutiesAreRefused(String duty) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Approval(duty, approval.keyid(), approval.sig()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "zz", "AB"})
  void oddSignaturesAreRefused(String sig) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Approval("release", approval.keyid(), sig));
  }
}
