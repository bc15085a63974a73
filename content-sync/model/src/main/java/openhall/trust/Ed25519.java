package openhall.trust;

import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** From the JDK's Ed25519 keys to ours; {@link PublicKey#of} does the other kinds, too. */
public final class Ed25519 {

  private static final int KEY_BYTES = 32;

  private Ed25519() {}

  /**
   * The key as metadata writes it.
   *
   * @throws IllegalArgumentException if it is not an Ed25519 key
   */
  public static PublicKey publicKey(java.security.PublicKey key) {
    if (!(key instanceof EdECPublicKey edec) || !edec.getParams().getName().equals("Ed25519")) {
      throw new IllegalArgumentException("Expected an Ed25519 key, got " + key.getAlgorithm());
    }
    byte[] encoded = key.getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    return new PublicKey("ed25519", "ed25519", HexFormat.of().formatHex(raw));
  }
}
