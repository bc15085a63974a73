package openhall.trust.pack;

/** What a pack may hold at most, for a kiosk with little memory. */
final class Limits {

  /** Of the files rebuilt and those they are rebuilt from, together. */
  static final int BYTES = 64 << 20;

  static final int FILES = 100_000;
  static final int NAME = 512;

  /** Digits of a SHA-256. */
  static final int SHA256 = 64;

  private Limits() {}
}
