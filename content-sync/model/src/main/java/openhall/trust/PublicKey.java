package openhall.trust;

import java.nio.charset.StandardCharsets;

/**
 * A public key as metadata writes it. A key of a scheme we do not know is a valid value; it just
 * never verifies.
 *
 * @param keytype such as {@code ed25519}
 * @param scheme such as {@code ed25519}
 * @param value the wire's {@code keyval.public}: 64 hexadecimal digits for Ed25519, PEM for ECDSA
 *     and RSA
 */
public record PublicKey(String keytype, String scheme, String value) {

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
