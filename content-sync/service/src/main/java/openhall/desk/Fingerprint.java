package openhall.desk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import openhall.content.Raster;

/** What tells one picture from another in words. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Raster raster) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(raster.bytes());
      return "%d B，SHA-256 %s".formatted(raster.size(), HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
