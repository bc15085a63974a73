package openhall.trust.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.trust.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import openhall.trust.Approval;
import openhall.trust.Envelope;
import openhall.trust.TestSigner;
import openhall.trust.TrustFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvelopeJsonTest {

  private static final byte[] ITEM = "{\"title\": \"低保\\n两行\", \"id\": \"p-1\"}".getBytes(UTF_8);

  @Test
  void theItemComesBackInItsCanonicalBytes() {
    Envelope envelope = EnvelopeJson.read(EnvelopeJson.write(List.of(), ITEM));
    assertThat(new String(envelope.item(), UTF_8))
        .isEqualTo("{\"id\":\"p-1\",\"title\":\"低保\\n两行\"}");
    assertThat(envelope.approvals()).isEmpty();
  }

  @Test
  void anApprovalSurvivesTheRoundTripAndStillVerifies() {
    var signer = new TestSigner();
    Approval approval = Approval.by(signer, "release", CanonicalJson.of(ITEM));
    Envelope envelope = EnvelopeJson.read(EnvelopeJson.write(List.of(approval), ITEM));
    assertThat(envelope.approvals()).containsExactly(approval);
    assertThat(envelope.approvals().getFirst().verify(signer.publicKey(), envelope.item()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"approvals\":[],\"signed\":{}} ",
        "{\"approvals\": [],\"signed\":{}}",
        "{\"signed\":{},\"approvals\":[]}",
        "{\"approvals\":[],\"signed\":{\"b\":1,\"a\":2}}",
        "{\"approvals\":[],\"signed\":{\"a\":\"\\u0041\"}}",
        "{\"approvals\":[],\"signed\":{\"a\":\"\\u000a\"}}"
      })
  void otherWritingsOfTheSameAreRefused(String json) {
    assertRefused(Kind.MALFORMED, () -> EnvelopeJson.read(json.getBytes(UTF_8)))
        .saying("not in canonical form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"signed\":{}}",
        "{\"approvals\":[]}",
        "{\"approvals\":[],\"extra\":1,\"signed\":{}}",
        "{\"approvals\":[],\"signed\":[]}",
        "{\"approvals\":[],\"signed\":\"x\"}",
        "{\"approvals\":{},\"signed\":{}}",
        "{\"approvals\":[{}],\"signed\":{}}",
        "{\"approvals\":[{\"duty\":\"release\",\"keyid\":\"00\",\"sig\":\"00\"}],\"signed\":{}}",
        "{\"approvals\":[],\"signed\":{\"a\":1,\"a\":1}}",
        "[]"
      })
  void whatIsNoTargetFileIsRefused(String json) {
    assertRefused(Kind.MALFORMED, () -> EnvelopeJson.read(json.getBytes(UTF_8)));
  }

  @Test
  void anApprovalWithMoreToItIsRefused() {
    Approval approval = Approval.by(new TestSigner(), "release", CanonicalJson.of(ITEM));
    String file = new String(EnvelopeJson.write(List.of(approval), ITEM), UTF_8);
    String more = file.replace("\"duty\":\"release\",", "\"duty\":\"release\",\"extra\":1,");
    assertRefused(Kind.MALFORMED, () -> EnvelopeJson.read(more.getBytes(UTF_8)))
        .saying("unknown member extra");
  }

  @Test
  void anItemWithFloatingPointNumbersCannotBeWritten() {
    assertRefused(
        Kind.MALFORMED, () -> EnvelopeJson.write(List.of(), "{\"fee\":20.0}".getBytes(UTF_8)));
  }
}
