package openhall.trust.pack;

/** Lower-case hexadecimal digits as bytes of a text. */
final class Hex {

  private Hex() {}

  /** The digit's value, or -1 if it is none. */
  static int digit(byte character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
  }

  static byte character(int value) {
    return (byte) Character.forDigit(value, 16);
  }
}
