package openhall.devices.store;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key that a device has made itself (Ed25519, RFC 8032). Immutable.
 *
 * @param base64 its 32 bytes in base64url without padding
 */
public record DeviceKey(String base64) {

  /** Before the bytes of a key, as RFC 8410 has it. */
  private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int LENGTH = 32;
  private static final int ID_BYTES = 16;

  /**
   * @throws IllegalArgumentException if that is no such key
   */
  public DeviceKey {
    if (bytes(base64).length != LENGTH) {
      throw new IllegalArgumentException("Expected a key of 32 bytes");
    }
  }

  /** Half of its SHA-256 in hex: by this the device is called. */
  public String id() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(base64));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether the device has signed that.
   *
   * @param kind what is signed: a signature under one kind of message is none under another
   */
  public boolean signed(String kind, byte[] body, String signature) {
    try {
      Signature verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(key());
      verifying.update(kind.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      verifying.update((byte) '\n');
      verifying.update(body);
      return verifying.verify(bytes(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    byte[] encoded = new byte[DER.length + LENGTH];
    System.arraycopy(DER, 0, encoded, 0, DER.length);
    System.arraycopy(bytes(base64), 0, encoded, DER.length, LENGTH);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
