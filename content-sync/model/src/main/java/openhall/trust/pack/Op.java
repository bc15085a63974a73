package openhall.trust.pack;

import openhall.trust.TrustFailure;

/** What a file in a pack is put together from. */
enum Op {
  /** So many bytes of the texts. */
  TEXT(0),
  /**
   * So many bytes of the signatures, to be written in hexadecimal. None at all stand for the
   * SHA-256 of a file that came before in the pack.
   */
  HEX(1),
  /** So many bytes of what is there already, from another place than expected. */
  JUMP(2),
  /** So many bytes of what is there already, from where the last copy would have gone on. */
  ON(3);

  private static final int BITS = 2;

  private final int number;

  Op(int number) {
    this.number = number;
  }

  static long code(Op op, int length) {
    return ((long) length << BITS) | op.number;
  }

  static Op of(long code) {
    return switch ((int) (code & 3)) {
      case 0 -> TEXT;
      case 1 -> HEX;
      case 2 -> JUMP;
      case 3 -> ON;
      default -> throw TrustFailure.malformed("pack", "unknown operation");
    };
  }

  static long length(long code) {
    return code >>> BITS;
  }
}
