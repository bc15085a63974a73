package openhall.trust;

import static openhall.trust.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import openhall.trust.TrustFailure.Kind;
import openhall.trust.json.MetadataJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignaturesTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  private final TestSigner first = new TestSigner();
  private final TestSigner second = new TestSigner();

  @Test
  void aThresholdIsReachedByDifferentKeys() {
    verify(
        2,
        Map.of("1", first.publicKey(), "2", second.publicKey()),
        sig("1", first),
        sig("2", second));
  }

  @Test
  void oneKeyUnderTwoIdsCountsOnce() {
    var keys = Map.of("1", first.publicKey(), "2", first.publicKey(), "3", first.publicKey());
    refused(2, 1, keys, sig("1", first), sig("2", first), sig("3", first));
  }

  @Test
  void oneKeyWrittenInTwoWaysCountsOnce() {
    PublicKey lower = first.publicKey();
    var upper = new PublicKey("ed25519", "ed25519", lower.value().toUpperCase(Locale.ROOT));
    refused(2, 1, Map.of("1", lower, "2", upper), sig("1", first), sig("2", first));
  }

  @Test
  void aKeyThatIsListedButNotForThisRoleDoesNotCount() {
    var signed = signed(sig("1", first), sig("2", second));
    var keys = Map.of("1", first.publicKey(), "2", second.publicKey());
    var onlyFirst = new RoleSpec(List.of("1"), 2);
    assertRefused(Kind.SIGNATURES, () -> signed.verifySignedBy("role", onlyFirst, keys));
  }

  @Test
  void anIdWithoutAKeyDoesNotCount() {
    refused(2, 1, Map.of("1", first.publicKey()), sig("1", first), sig("2", second));
  }

  @Test
  void aSignatureUnderAnotherKeysIdDoesNotCount() {
    refused(
        1,
        0,
        Map.of("1", first.publicKey(), "2", second.publicKey()),
        sig("1", second),
        sig("2", first));
  }

  @ParameterizedTest
  @CsvSource({"''", "zz", "0", "00", "明"})
  void aBrokenSignatureDoesNotCountAndDoesNotHideAGoodOne(String broken) {
    var keys = Map.of("1", first.publicKey(), "2", second.publicKey());
    verify(1, keys, new Signature("1", broken), sig("2", second));
    refused(2, 1, keys, new Signature("1", broken), sig("2", second));
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519, ed25519ph",
    "ed25519, ecdsa-sha2-nistp256",
    "rsa, ed25519",
    "none, none",
    "ed448, ed448",
    "'', ''"
  })
  void unknownSchemesNeverCount(String keytype, String scheme) {
    var key = new PublicKey(keytype, scheme, first.publicKey().value());
    refused(1, 0, Map.of("1", key), sig("1", first));
  }

  @ParameterizedTest
  @CsvSource({"ed25519, ''", "ed25519, 00", "ed25519, zz", "ecdsa, ''", "ecdsa, AAAA", "rsa, AAAA"})
  void brokenKeysNeverCount(String keytype, String value) {
    for (String scheme : List.of("ed25519", "ecdsa-sha2-nistp256", "rsassa-pss-sha256")) {
      assertThat(new PublicKey(keytype, scheme, value).verifies(MESSAGE, new byte[64])).isFalse();
      String pem = "-----BEGIN PUBLIC KEY-----\n" + value + "\n-----END PUBLIC KEY-----";
      assertThat(new PublicKey(keytype, scheme, pem).verifies(MESSAGE, new byte[64])).isFalse();
    }
  }

  @Test
  void keysOfThreeSchemesMadeElsewhereAreUnderstood() {
    byte[] root = Vectors.read("three-schemes.root.json");
    Root body = new TrustedSet(new MetadataJson(), root, TestRepo.NOW).root().body();
    assertThat(body.role(TopRole.ROOT).threshold()).isEqualTo(3);
    body.keys().forEach((keyid, key) -> assertThat(key.keyid()).isEqualTo(keyid));
  }

  @Test
  void ecdsaKeysOfAnotherCurveNeverCount() throws GeneralSecurityException {
    assertThat(ecdsa("secp256r1")).isTrue();
    assertThat(ecdsa("secp384r1")).isFalse();
  }

  @Test
  void rsaKeysTooShortNeverCount() throws GeneralSecurityException {
    assertThat(rsa(2048)).isTrue();
    assertThat(rsa(1024)).isFalse();
  }

  @Test
  void onlyEd25519KeysBecomeOurs() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
    assertThatIllegalArgumentException().isThrownBy(() -> Ed25519.publicKey(pair.getPublic()));
  }

  @Test
  void aThresholdMustBeAtLeastOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RoleSpec(List.of("1"), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RoleSpec(List.of("1", "1"), 1));
  }

  private static boolean ecdsa(String curve) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    KeyPair pair = generator.generateKeyPair();
    var signature = java.security.Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(MESSAGE);
    return new PublicKey("ecdsa", "ecdsa-sha2-nistp256", pem(pair))
        .verifies(MESSAGE, signature.sign());
  }

  private static boolean rsa(int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    KeyPair pair = generator.generateKeyPair();
    var signature = java.security.Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new java.security.spec.PSSParameterSpec(
            "SHA-256", "MGF1", java.security.spec.MGF1ParameterSpec.SHA256, 32, 1));
    signature.initSign(pair.getPrivate());
    signature.update(MESSAGE);
    return new PublicKey("rsa", "rsassa-pss-sha256", pem(pair)).verifies(MESSAGE, signature.sign());
  }

  private static String pem(KeyPair pair) {
    String base64 = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  private static Signature sig(String keyid, TestSigner by) {
    return new Signature(keyid, HexFormat.of().formatHex(by.sign(MESSAGE)));
  }

  private static Signed<Timestamp> signed(Signature... signatures) {
    var body = new Timestamp(1, TestRepo.LATER, MetaFile.ofVersion(1), Optional.empty());
    return new Signed<>(body, List.of(signatures), MESSAGE, MESSAGE);
  }

  private static void verify(int threshold, Map<String, PublicKey> keys, Signature... signatures) {
    var ids = new ArrayList<>(keys.keySet());
    signed(signatures).verifySignedBy("role", new RoleSpec(ids, threshold), new HashMap<>(keys));
  }

  private static void refused(
      int threshold, int got, Map<String, PublicKey> keys, Signature... signatures) {
    assertRefused(Kind.SIGNATURES, () -> verify(threshold, keys, signatures))
        .saying("Expected " + threshold + " signatures on role, got " + got);
  }
}
