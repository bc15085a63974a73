package openhall.trust;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;

/**
 * A public key as metadata writes it. A key of a scheme we do not know is a valid value; it just
 * never verifies.
 *
 * @param keytype such as {@code ed25519}
 * @param scheme such as {@code ed25519}
 * @param value the wire's {@code keyval.public}: 64 hexadecimal digits for Ed25519, PEM for ECDSA,
 *     RSA and SM2
 */
public record PublicKey(String keytype, String scheme, String value) {

  private static final int PEM_LINE = 64;

  /**
   * The key as metadata writes it: Ed25519, ECDSA P-256 or SM2.
   *
   * @throws IllegalArgumentException if it is of another kind
   */
  public static PublicKey of(java.security.PublicKey key) {
    if (key instanceof EdECPublicKey) {
      return Ed25519.publicKey(key);
    }
    PublicKey written =
        SignatureScheme.isSm2(key.getEncoded())
            ? new PublicKey("sm2", "sm2-sm3", pem(key))
            : new PublicKey("ecdsa", "ecdsa-sha2-nistp256", pem(key));
    if (SignatureScheme.keyFor(written).isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a key for Ed25519, ECDSA P-256 or SM2, got " + key.getAlgorithm());
    }
    return written;
  }

  private static String pem(java.security.PublicKey key) {
    String base64 =
        Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  /** The key id that TUF prescribes: SHA-256 of the key's canonical JSON, in hexadecimal. */
  public String keyid() {
    String canonical =
        "{\"keytype\":%s,\"keyval\":{\"public\":%s},\"scheme\":%s}"
            .formatted(quoted(keytype), quoted(value), quoted(scheme));
    return Hashes.sha256Of(canonical.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether {@code signature} is this key's over {@code message}; false for anything not
   * understood.
   */
  public boolean verifies(byte[] message, byte[] signature) {
    return SignatureScheme.keyFor(this).map(key -> key.verifies(message, signature)).orElse(false);
  }

  /** Equal for two ways to write one key; one of a scheme that is not known equals itself alone. */
  String identity() {
    return SignatureScheme.keyFor(this).map(SignatureScheme.Key::encoded).orElseGet(this::keyid);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
