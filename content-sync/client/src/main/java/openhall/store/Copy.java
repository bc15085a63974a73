package openhall.store;

import openhall.content.Published;
import openhall.trust.Hashes;

/** A verified and approved target file and the item or tombstone in it. Immutable. */
public final class Copy {

  private final Published document;
  private final String sha256;
  private final byte[] file;
  private final int from;
  private final int length;

  /**
   * @param sha256 of the file
   * @param file the bytes as received; not copied, must not change
   * @param from where in the file the document's own JSON starts
   * @param length how many bytes it has
   */
  public Copy(Published document, String sha256, byte[] file, int from, int length) {
    if (from < 0 || length < 1 || from + length > file.length) {
      throw new IllegalArgumentException("Item lies outside of its file");
    }
    this.document = document;
    this.sha256 = sha256;
    this.file = file;
    this.from = from;
    this.length = length;
  }

  public Published document() {
    return document;
  }

  public String sha256() {
    return sha256;
  }

  /** The SHA-256 of the words alone, which other approvals do not change. */
  String words() {
    return Hashes.sha256Of(java.util.Arrays.copyOfRange(file, from, from + length));
  }

  byte[] file() {
    return file;
  }

  int from() {
    return from;
  }

  int length() {
    return length;
  }
}
