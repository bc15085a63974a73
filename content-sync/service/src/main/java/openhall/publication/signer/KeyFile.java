package openhall.publication.signer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** A private key in a file: PKCS#8 in PEM, readable by its owner alone. */
final class KeyFile {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LINE = 64;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyFile() {}

  /** Writes a new file and waits until it is on the disk. */
  static void write(Path file, PrivateKey key) throws IOException {
    var base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
    create(file, (BEGIN + "\n" + base64 + "\n" + END + "\n").getBytes(US_ASCII), "rw-------");
  }

  /** Writes a new file with those rights from its first instant on. */
  static void create(Path file, byte[] bytes, String rights) throws IOException {
    var attributes = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  static PrivateKey read(Path file) {
    try {
      refuseOthers(file);
      String pem = Files.readString(file, US_ASCII).strip();
      boolean whole = pem.length() >= BEGIN.length() + END.length();
      if (!whole || !pem.startsWith(BEGIN) || !pem.endsWith(END)) {
        throw notAKey(file, null);
      }
      byte[] encoded =
          Base64.getMimeDecoder()
              .decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
      return KeyKind.of(encoded).read(encoded);
    } catch (IOException e) {
      throw new UnusableKeys("读不到密钥文件 " + file, "cannot read key file " + file, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw notAKey(file, e);
    }
  }

  private static void refuseOthers(Path file) throws IOException {
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    if (!OWNER_ONLY.containsAll(rights)) {
      String found = PosixFilePermissions.toString(rights);
      throw new UnusableKeys(
          "密钥文件 %s 的权限是 %s，他人可以读写，不予使用；请检查是否已泄露，然后执行 chmod 600".formatted(file, found),
          "key file %s has rights %s; expected none for others than its owner (chmod 600)"
              .formatted(file, found));
    }
  }

  private static UnusableKeys notAKey(
      Path file, @org.jspecify.annotations.Nullable Throwable cause) {
    String zh = file + " 不是 Ed25519 或 SM2 私钥（PKCS#8 PEM）";
    String en = file + " is not an Ed25519 or SM2 private key in PKCS#8 PEM";
    return cause == null ? new UnusableKeys(zh, en) : new UnusableKeys(zh, en, cause);
  }
}
