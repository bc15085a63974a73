package openhall.kiosk.screen;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A few characters that people can read out and compare. Proves nothing against a forger. */
public final class ShortCode {
  // Nothing that looks like something else.
  private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int BITS = 5;
  private static final int MOST = 6;

  private ShortCode() {}

  /** The same text always has the same code, of that many characters. */
  public static String of(String text, int length) {
    if (length < 1 || length > MOST) {
      throw new IllegalArgumentException("Expected 1 to " + MOST + " characters, got " + length);
    }
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    long left = sum.getValue();
    var code = new StringBuilder();
    for (int i = 0; i < length; i++) {
      code.append(CHARACTERS.charAt((int) (left % CHARACTERS.length())));
      left >>= BITS;
    }
    return code.toString();
  }
}
