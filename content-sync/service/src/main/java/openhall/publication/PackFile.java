package openhall.publication;

import openhall.trust.Hashes;

/** A pack ready to be sent. Immutable by agreement: nobody writes into the array. */
public final class PackFile {

  private final byte[] bytes;
  private final String sha256;

  PackFile(byte[] bytes) {
    this.bytes = bytes;
    this.sha256 = Hashes.sha256Of(bytes);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** In hexadecimal. */
  public String sha256() {
    return sha256;
  }
}
