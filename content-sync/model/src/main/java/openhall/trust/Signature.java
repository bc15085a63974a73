package openhall.trust;

import java.util.HexFormat;

/**
 * One signature in a metadata file.
 *
 * @param keyid which of the delegator's keys claims to have signed
 * @param sig hexadecimal; one that is not counts as a signature that does not verify
 */
public record Signature(String keyid, String sig) {

  /** {@code signer}'s signature over {@code message}. */
  public static Signature by(Signer signer, byte[] message) {
    String sig = HexFormat.of().formatHex(signer.sign(message));
    return new Signature(signer.publicKey().keyid(), sig);
  }

  /** Whether {@code key} made this signature over {@code message}; the key id is not looked at. */
  boolean isBy(PublicKey key, byte[] message) {
    try {
      return key.verifies(message, HexFormat.of().parseHex(sig));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
