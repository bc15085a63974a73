package openhall.kiosk.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PIN as it is kept: salted and hashed slowly, so that a stolen disk does not tell it soon.
 * Immutable.
 *
 * @param rounds of PBKDF2 with HMAC-SHA-256 (RFC 8018)
 */
record Pin(int rounds, String salt, String hash) {
  /** As many as OWASP asks for; about a second on a kiosk. */
  static final int ROUNDS = 600_000;

  private static final Pattern KEPT =
      Pattern.compile("pbkdf2-sha256:([0-9]{5,8}):([0-9a-f]{32}):([0-9a-f]{64})\\s*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{6,12}");
  private static final String UP = "01234567890123456789";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  /** Why these digits will not do; empty when they will. */
  static Optional<String> objection(String digits) {
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.of("密码须为 6 至 12 位数字 six to twelve digits");
    }
    boolean one = digits.chars().distinct().count() == 1;
    boolean row = UP.contains(digits) || UP.contains(new StringBuilder(digits).reverse());
    return one || row ? Optional.of("太容易猜到，请换一个 too easy to guess") : Optional.empty();
  }

  static Pin of(String digits, SecureRandom random, int rounds) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Pin(
        rounds,
        HexFormat.of().formatHex(salt),
        HexFormat.of().formatHex(hash(digits, salt, rounds)));
  }

  /** Empty when the text is not a PIN as we keep it. */
  static Optional<Pin> parse(String text) {
    Matcher kept = KEPT.matcher(text);
    return kept.matches()
        ? Optional.of(new Pin(Integer.parseInt(kept.group(1)), kept.group(2), kept.group(3)))
        : Optional.empty();
  }

  String kept() {
    return "pbkdf2-sha256:%d:%s:%s\n".formatted(rounds, salt, hash);
  }

  /** Takes about a second. */
  boolean is(String digits) {
    byte[] tried = hash(digits, HexFormat.of().parseHex(salt), rounds);
    return MessageDigest.isEqual(tried, HexFormat.of().parseHex(hash));
  }

  private static byte[] hash(String digits, byte[] salt, int rounds) {
    var spec = new PBEKeySpec(digits.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }
}
