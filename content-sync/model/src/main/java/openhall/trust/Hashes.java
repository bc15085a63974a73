package openhall.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Hashes of one file. SHA-256 and SHA-512 are checked, each where it is given; others are carried
 * but say nothing. Where only such others are given, no file is the one described.
 *
 * @param values hexadecimal, lower case, by algorithm as TUF names it
 */
public record Hashes(Map<String, String> values) {

  private static final Map<String, String> SUPPORTED =
      Map.of("sha256", "SHA-256", "sha512", "SHA-512");
  private static final Map<String, Integer> DIGITS = Map.of("sha256", 64, "sha512", 128);
  private static final Hashes NONE = new Hashes(Map.of());

  public Hashes {
    values = Map.copyOf(values);
    values.forEach(Hashes::check);
  }

  /** Nothing is stated. */
  public static Hashes none() {
    return NONE;
  }

  /** The SHA-256 of {@code bytes}. */
  public static Hashes of(byte[] bytes) {
    return new Hashes(Map.of("sha256", sha256Of(bytes)));
  }

  /** SHA-256 of {@code bytes} in hexadecimal. */
  public static String sha256Of(byte[] bytes) {
    return hex(sha256Digest(bytes));
  }

  static byte[] sha256Digest(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  /**
   * The SHA-256, by which our own files are named and stored.
   *
   * @throws TrustFailure of kind MALFORMED if it is not stated
   */
  public String sha256() {
    String value = values.get("sha256");
    if (value == null) {
      throw TrustFailure.malformed("hashes", "Expected a sha256, got " + values.keySet());
    }
    return value;
  }

  /** One that can be checked, the shorter first: a repository serves the file under each. */
  public Optional<String> anyKnown() {
    return Optional.ofNullable(values.getOrDefault("sha256", values.get("sha512")));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Whether {@code bytes} have every hash stated that we can compute. */
  boolean describe(byte[] bytes) {
    return (isEmpty() || anyKnown().isPresent())
        && SUPPORTED.entrySet().stream()
            .allMatch(algorithm -> agrees(algorithm.getKey(), algorithm.getValue(), bytes));
  }

  /** Throws unless {@link #describe}. */
  void verify(String name, byte[] bytes) {
    if (!describe(bytes)) {
      throw TrustFailure.mismatch(name, "hashes " + values, sha256Of(bytes));
    }
  }

  private static void check(String algorithm, String value) {
    Integer digits = DIGITS.get(algorithm);
    if (digits != null && !isHex(value, digits)) {
      throw new IllegalArgumentException("Not a " + algorithm + " in lower case: " + value);
    }
  }

  /** Lower case only; by hand, since a list of targets has thousands. */
  static boolean isHex(String value, int digits) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return value.length() == digits;
  }

  private boolean agrees(String algorithm, String javaName, byte[] bytes) {
    String expected = values.get(algorithm);
    return expected == null || expected.equals(hex(digest(javaName, bytes)));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + algorithm, e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
