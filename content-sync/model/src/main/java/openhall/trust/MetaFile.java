package openhall.trust;

/**
 * What one metadata file says about another.
 *
 * @param length in bytes, or 0 where it is not stated
 * @param hashes {@link Hashes#none()} where they are not stated
 */
public record MetaFile(long version, long length, Hashes hashes) {

  public MetaFile {
    if (version < 1) {
      throw new IllegalArgumentException("Expected version of at least 1, got " + version);
    }
    if (length < 0) {
      throw new IllegalArgumentException("Expected length of at least 0, got " + length);
    }
  }

  /** A file known by its version alone. */
  public static MetaFile ofVersion(long version) {
    return new MetaFile(version, 0, Hashes.none());
  }

  /** A file known by version, length and hash. */
  public static MetaFile of(long version, byte[] bytes) {
    return new MetaFile(version, bytes.length, Hashes.of(bytes));
  }

  /** The number of bytes worth reading: what is stated, or {@code otherwise}. */
  int limit(int otherwise) {
    return length == 0 || length > otherwise ? otherwise : (int) length;
  }

  /** Whether {@code bytes} are those stated, as far as anything is. */
  boolean describes(byte[] bytes) {
    return (length == 0 || bytes.length == length) && hashes.describe(bytes);
  }

  /** Throws unless {@code bytes} are those stated, as far as anything is. */
  void verify(String role, byte[] bytes) {
    if (length != 0 && bytes.length != length) {
      throw TrustFailure.mismatch(role, "length " + length, "length " + bytes.length);
    }
    hashes.verify(role, bytes);
  }
}
