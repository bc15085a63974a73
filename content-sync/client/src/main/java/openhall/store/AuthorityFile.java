package openhall.store;

import openhall.content.UnitId;
import openhall.trust.Hashes;

/** The verified authority document of a unit, as it was received. Immutable. */
public final class AuthorityFile {

  private final UnitId unit;
  private final int revision;
  private final String document;
  private final byte[] file;

  /**
   * @param document SHA-256 of what was approved, which other approvals do not change
   * @param file the bytes as received; not copied, must not change
   */
  public AuthorityFile(UnitId unit, int revision, String document, byte[] file) {
    this.unit = unit;
    this.revision = revision;
    this.document = document;
    this.file = file;
  }

  public UnitId unit() {
    return unit;
  }

  public int revision() {
    return revision;
  }

  public String document() {
    return document;
  }

  /** The SHA-256 of the file. */
  public String sha256() {
    return Hashes.sha256Of(file);
  }

  /** Not a copy; must not be changed. */
  public byte[] file() {
    return file;
  }
}
