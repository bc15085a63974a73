package openhall.kiosk.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The key by which the service knows this device (Ed25519, RFC 8032). It is made here at the first
 * start, only its owner can read its file, and it never leaves the machine. Immutable.
 */
public final class DeviceKey {

  private static final int RAW = 32;
  private static final int ID_BYTES = 16;

  private final PrivateKey secret;
  private final byte[] open;

  private DeviceKey(PrivateKey secret, byte[] open) {
    this.secret = secret;
    this.open = open;
  }

  /**
   * The key in that file, made if there is none.
   *
   * @throws IOException if it cannot be read or kept
   */
  public static DeviceKey in(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      if (lines.size() != 2) {
        throw new IOException("不是设备密钥 not a device key: " + file);
      }
      byte[] secret = Base64.getDecoder().decode(lines.getFirst());
      byte[] open = Base64.getUrlDecoder().decode(lines.getLast());
      return new DeviceKey(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)), open);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("不是设备密钥 not a device key: " + file, e);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] open = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        beside,
        List.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), base64(open)),
        StandardCharsets.US_ASCII);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Its public half: 32 bytes in base64url. */
  public String open() {
    return base64(open);
  }

  /** By this the service calls the device: half of the SHA-256 of its public key, in hex. */
  public String id() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(open);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Signs a message.
   *
   * @param kind which the signature is bound to
   */
  public String sign(String kind, byte[] body) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(secret);
      signing.update(kind.getBytes(StandardCharsets.US_ASCII));
      signing.update((byte) '\n');
      signing.update(body);
      return base64(signing.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
