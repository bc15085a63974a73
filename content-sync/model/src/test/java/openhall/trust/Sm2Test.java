package openhall.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.trust.sm2.Sm2Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SM2 with SM3 counts where a provider has been registered, and nowhere else. */
final class Sm2Test {

  private static final byte[] ITEM = "{\"id\":\"f-1\"}".getBytes(UTF_8);

  /** The example of GB/T 32918.5, annex A: "message digest" by the standard identity. */
  private static final String EXAMPLE_KEY =
      "3059301306072a8648ce3d020106082a811ccf5501822d03420004"
          + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
          + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";

  private static final String EXAMPLE_SIGNATURE =
      "3046022100"
          + "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
          + "022100"
          + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

  private static final PublicKey EXAMPLE = sm2(pem(HexFormat.of().parseHex(EXAMPLE_KEY)));

  private static final byte[] MESSAGE = "message digest".getBytes(UTF_8);

  @AfterEach
  void unregister() {
    Security.removeProvider(new Sm2Provider().getName());
  }

  @Test
  void theStandardsExampleVerifies() {
    register();
    byte[] signature = HexFormat.of().parseHex(EXAMPLE_SIGNATURE);
    assertThat(EXAMPLE.verifies(MESSAGE, signature)).isTrue();
    assertThat(EXAMPLE.verifies(ITEM, signature)).isFalse();
  }

  @Test
  void withoutAProviderItNeverCounts() {
    assertThat(EXAMPLE.verifies(MESSAGE, HexFormat.of().parseHex(EXAMPLE_SIGNATURE))).isFalse();
    assertThat(SignatureScheme.keyFor(EXAMPLE)).isEmpty();
  }

  @Test
  void anApprovalCountsWithAProviderAndNotWithout() throws GeneralSecurityException {
    register();
    var signer = new Sm2Signer();
    var people = new People();
    Authority authority = releasedBy(people.authority("nanhe", 1, 1), signer.publicKey());
    List<Approval> approvals = approvals(people, signer);

    assertThat(authority.judgement().objection(ITEM, approvals)).isEmpty();
    unregister();
    assertThat(authority.judgement().objection(ITEM, approvals))
        .contains(new Shortfall.TooFew(Duty.RELEASE, 0, 1));
  }

  @Test
  void aRoleMayBeSignedWithIt() throws GeneralSecurityException {
    register();
    var signer = new Sm2Signer();
    PublicKey key = signer.publicKey();
    var spec = new RoleSpec(List.of(key.keyid()), 1);
    var signed =
        new Signed<>(
            new Targets(1, Instant.EPOCH, Map.of(), Delegations.none()),
            List.of(openhall.trust.Signature.by(signer, MESSAGE)),
            MESSAGE,
            MESSAGE);
    signed.verifySignedBy("role", spec, Map.of(key.keyid(), key));
    unregister();
    Failures.assertRefused(
        TrustFailure.Kind.SIGNATURES,
        () -> signed.verifySignedBy("role", spec, Map.of(key.keyid(), key)));
  }

  @Test
  void oneKeyWrittenInTwoWaysIsOneKey() {
    register();
    var other = sm2(EXAMPLE.value().replace("\n", " \n"));
    assertThat(other.keyid()).isNotEqualTo(EXAMPLE.keyid());
    assertThat(other.identity()).isEqualTo(EXAMPLE.identity());
  }

  @Test
  void anotherCurveUnderItsNameIsNoKeyNorIsItUnderAnothers() throws GeneralSecurityException {
    register();
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    byte[] p256 = generator.generateKeyPair().getPublic().getEncoded();
    assertThat(SignatureScheme.keyFor(sm2(pem(p256)))).isEmpty();
    var ecdsa = new PublicKey("ecdsa", "ecdsa-sha2-nistp256", EXAMPLE.value());
    assertThat(SignatureScheme.keyFor(ecdsa)).isEmpty();
  }

  @Test
  void keysOfTheKindsWeWriteAreWritten() throws GeneralSecurityException {
    register();
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    assertThat(PublicKey.of(generator.generateKeyPair().getPublic()).scheme())
        .isEqualTo("ecdsa-sha2-nistp256");
    assertThat(new Sm2Signer().publicKey().scheme()).isEqualTo("sm2-sm3");
    assertThat(
            PublicKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic())
                .scheme())
        .isEqualTo("ed25519");
    java.security.PublicKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    assertThatIllegalArgumentException().isThrownBy(() -> PublicKey.of(rsa));
  }

  private static void register() {
    Sm2Provider.register();
  }

  private static Authority releasedBy(Authority authority, PublicKey key) {
    var keys = new HashMap<>(authority.keys());
    keys.put(key.keyid(), key);
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.RELEASE, new Quorum(Set.of(key.keyid()), 1));
    return new Authority(authority.unit(), 1, keys, duties, Map.of());
  }

  private static List<Approval> approvals(People people, Sm2Signer signer) {
    return List.of(
        Approval.by(people.in(Duty.DEPARTMENT, 0), "department", ITEM),
        Approval.by(people.in(Duty.SECRECY_REVIEW, 0), "secrecy-review", ITEM),
        Approval.by(signer, "release", ITEM));
  }

  private static PublicKey sm2(String pem) {
    return new PublicKey("sm2", "sm2-sm3", pem);
  }

  private static String pem(byte[] encoded) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getEncoder().encodeToString(encoded)
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** A fresh SM2 key. */
  private static final class Sm2Signer implements Signer {
    private final KeyPair pair;

    Sm2Signer() throws GeneralSecurityException {
      var generator = KeyPairGenerator.getInstance(Sm2Provider.KEYS);
      generator.initialize(new ECGenParameterSpec(Sm2Provider.CURVE));
      pair = generator.generateKeyPair();
    }

    @Override
    public PublicKey publicKey() {
      return PublicKey.of(pair.getPublic());
    }

    @Override
    public byte[] sign(byte[] message) {
      try {
        Signature signature = Signature.getInstance("SM3withSM2");
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
