package openhall.review.store;

import java.util.Base64;
import java.util.HexFormat;
import openhall.trust.PublicKey;

/** Public keys as browsers hand them out: Ed25519 (RFC 8410) or ECDSA P-256 (RFC 5480). */
final class BrowserKey {

  private static final String ED25519 = "302a300506032b6570032100";
  private static final int ED25519_BYTES = 44;
  private static final String P256 = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";
  private static final int P256_BYTES = 91;
  private static final int PEM_LINE = 64;

  private BrowserKey() {}

  /**
   * The key as metadata writes it.
   *
   * @throws IllegalArgumentException if it is of another kind
   */
  static PublicKey read(String spki) {
    byte[] der = Base64.getDecoder().decode(spki);
    String hex = HexFormat.of().formatHex(der);
    if (der.length == ED25519_BYTES && hex.startsWith(ED25519)) {
      return new PublicKey("ed25519", "ed25519", hex.substring(ED25519.length()));
    }
    if (der.length == P256_BYTES && hex.startsWith(P256)) {
      String lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der);
      return new PublicKey(
          "ecdsa",
          "ecdsa-sha2-nistp256",
          "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n");
    }
    throw new IllegalArgumentException("Expected a key for Ed25519 or ECDSA P-256");
  }
}
