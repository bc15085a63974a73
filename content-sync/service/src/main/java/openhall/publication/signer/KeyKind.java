package openhall.publication.signer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import openhall.trust.PublicKey;
import openhall.trust.sm2.Sm2Provider;

/** Kinds of keys that we make. */
public enum KeyKind {
  /** What every client of TUF understands. */
  ED25519("Ed25519", "Ed25519", "Ed25519"),

  /** SM2 with SM3, where rules ask for national algorithms; {@link Sm2Provider} must be there. */
  SM2(Sm2Provider.KEYS, Sm2Provider.SIGNATURES, Sm2Provider.CURVE);

  /** The curve of SM2 as PKCS#8 and SubjectPublicKeyInfo name it: OID 1.2.156.10197.1.301. */
  private static final String SM2_CURVE = "06082a811ccf5501822d";

  private final String keys;
  private final String signatures;
  private final String curve;

  KeyKind(String keys, String signatures, String curve) {
    this.keys = keys;
    this.signatures = signatures;
    this.curve = curve;
  }

  /** The kind of a key that was made before. */
  static KeyKind of(PublicKey key) {
    return key.keytype().equals("sm2") ? SM2 : ED25519;
  }

  /** The kind of a private key in PKCS#8. */
  static KeyKind of(byte[] encoded) {
    return HexFormat.of().formatHex(encoded).contains(SM2_CURVE) ? SM2 : ED25519;
  }

  String signatures() {
    return signatures;
  }

  KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
      generator.initialize(new NamedParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No provider makes keys for " + keys, e);
    }
  }

  /** Reads a private key in PKCS#8. */
  PrivateKey read(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(keys).generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}
