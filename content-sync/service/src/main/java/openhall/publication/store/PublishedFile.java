package openhall.publication.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import openhall.trust.Hashes;

/** A file of the repository. Immutable by agreement: nobody writes into the arrays. */
public final class PublishedFile {

  private final String path;
  private final byte[] bytes;
  private final byte[] gzip;
  private final String sha256;

  PublishedFile(String path, byte[] bytes, byte[] gzip, String sha256) {
    this.path = path;
    this.bytes = bytes;
    this.gzip = gzip;
    this.sha256 = sha256;
  }

  /** A new file; compressed and hashed here, once. */
  public static PublishedFile of(String path, byte[] bytes) {
    return new PublishedFile(path, bytes, compressed(bytes), Hashes.of(bytes).sha256());
  }

  /** Below the repository's root, such as {@code 3.snapshot.json}. */
  public String path() {
    return path;
  }

  public byte[] bytes() {
    return bytes;
  }

  /** The compressed twin, empty where compression does not pay. */
  public byte[] gzip() {
    return gzip;
  }

  /** Of the bytes, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  private static byte[] compressed(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
    return out.size() < bytes.length ? out.toByteArray() : new byte[0];
  }
}
