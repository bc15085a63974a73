package openhall.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature schemes of TUF 4.2, verified by the JDK, and SM2 with SM3 (GB/T 32918, GB/T 32905),
 * which no JDK has: its keys count only where somebody has registered a provider for it.
 */
enum SignatureScheme {
  ED25519("Ed25519", "Ed25519"),
  ECDSA_SHA2_NISTP256("EC", "SHA256withECDSA"),
  RSASSA_PSS_SHA256("RSA", "RSASSA-PSS"),
  SM2_SM3("SM2", "SM3withSM2");

  /** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to the key's 32 bytes. */
  private static final String ED25519_PREFIX = "302a300506032b6570032100";

  /** SubjectPublicKeyInfo of an SM2 key (GB/T 35276) up to the two coordinates of the point. */
  private static final String SM2_PREFIX = "3059301306072a8648ce3d020106082a811ccf5501822d03420004";

  private static final int SM2_BYTES = 91;

  private static final Pattern ED25519_KEY = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]*)-----END PUBLIC KEY-----\\s*");
  private static final int RSA_LEAST_BITS = 2048;
  private static final int P256_BITS = 256;
  private static final ReadyKeys READY = new ReadyKeys();
  private static final String P256_NAME = "secp256r1";

  private final String keyAlgorithm;
  private final String signatureAlgorithm;

  SignatureScheme(String keyAlgorithm, String signatureAlgorithm) {
    this.keyAlgorithm = keyAlgorithm;
    this.signatureAlgorithm = signatureAlgorithm;
  }

  /**
   * A key ready for use. Two are the same key when {@code encoded} is, however they were written.
   */
  record Key(SignatureScheme scheme, java.security.PublicKey key) {

    String encoded() {
      return HexFormat.of().formatHex(key.getEncoded());
    }

    boolean verifies(byte[] message, byte[] signature) {
      try {
        Signature verifier = Signature.getInstance(scheme.signatureAlgorithm);
        if (scheme == RSASSA_PSS_SHA256) {
          verifier.setParameter(
              new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
  }

  /**
   * The key, if its type and scheme are known and go together and it is well formed and strong
   * enough.
   */
  static Optional<Key> keyFor(PublicKey written) {
    Optional<Key> ready = READY.of(written);
    if (ready.isPresent()) {
      return ready;
    }
    Optional<Key> made = make(written);
    made.ifPresent(key -> READY.keep(written, key));
    return made;
  }

  private static Optional<Key> make(PublicKey written) {
    return switch (written.keytype() + " " + written.scheme()) {
      case "ed25519 ed25519" -> ED25519.ed25519(written.value());
      case "ecdsa ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256 ecdsa-sha2-nistp256" ->
          ECDSA_SHA2_NISTP256.pem(written.value());
      case "rsa rsassa-pss-sha256" -> RSASSA_PSS_SHA256.pem(written.value());
      case "sm2 sm2-sm3" -> hasSm2() ? SM2_SM3.pem(written.value()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Key> ed25519(String hex) {
    if (!ED25519_KEY.matcher(hex).matches()) {
      return Optional.empty();
    }
    return decode(HexFormat.of().parseHex(ED25519_PREFIX + hex.toLowerCase(Locale.ROOT)));
  }

  private Optional<Key> pem(String pem) {
    Matcher matcher = PEM.matcher(pem);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return decode(Base64.getMimeDecoder().decode(matcher.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean hasSm2() {
    return Security.getAlgorithms("Signature").stream()
        .anyMatch(SM2_SM3.signatureAlgorithm::equalsIgnoreCase);
  }

  /** By its bytes: providers name the curve differently. */
  static boolean isSm2(byte[] subjectPublicKeyInfo) {
    return subjectPublicKeyInfo.length == SM2_BYTES
        && HexFormat.of().formatHex(subjectPublicKeyInfo).startsWith(SM2_PREFIX);
  }

  private Optional<Key> decode(byte[] subjectPublicKeyInfo) {
    if ((this == SM2_SM3) != isSm2(subjectPublicKeyInfo)) {
      return Optional.empty();
    }
    try {
      var key =
          KeyFactory.getInstance(keyAlgorithm)
              .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
      return this == SM2_SM3 || isStrong(key) ? Optional.of(new Key(this, key)) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static boolean isStrong(java.security.PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_LEAST_BITS;
      case ECPublicKey ec ->
          ec.getParams().getOrder().bitLength() == P256_BITS
              && ec.getParams().toString().startsWith(P256_NAME);
      case java.security.PublicKey other -> true;
    };
  }
}
