package openhall.trust;

/**
 * What targets metadata says about one target file.
 *
 * @param length in bytes
 * @param revision of the item in it, from {@code custom}; 0 where it is not stated
 */
public record TargetInfo(long length, Hashes hashes, int revision) {

  public TargetInfo {
    if (length < 0) {
      throw new IllegalArgumentException("Expected length of at least 0, got " + length);
    }
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException("A target needs a hash");
    }
    if (revision < 0) {
      throw new IllegalArgumentException("Expected revision of at least 0, got " + revision);
    }
  }

  /** Describes {@code bytes}. */
  public static TargetInfo of(byte[] bytes, int revision) {
    return new TargetInfo(bytes.length, Hashes.of(bytes), revision);
  }

  /**
   * The SHA-256 in hexadecimal: the name under which the file is served and stored.
   *
   * @throws TrustFailure of kind MALFORMED if it is not stated
   */
  public String sha256() {
    return hashes.sha256();
  }

  /** Whether {@code bytes} are exactly those described. */
  public boolean describes(byte[] bytes) {
    return bytes.length == length && hashes.describe(bytes);
  }

  /**
   * Checks a target's bytes (TUF 5.7.3).
   *
   * @throws TrustFailure if they are not exactly those described
   */
  public void verify(String path, byte[] bytes) {
    if (bytes.length != length) {
      throw TrustFailure.mismatch(path, "length " + length, "length " + bytes.length);
    }
    hashes.verify(path, bytes);
  }
}
