package openhall.search;

/** Characters as they are compared: half width, lower case. Never changes the length of a text. */
final class Glyphs {

  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final int FULL_WIDTH = 0xFEE0;

  private Glyphs() {}

  static char[] of(String text) {
    char[] glyphs = text.toCharArray();
    for (int i = 0; i < glyphs.length; i++) {
      glyphs[i] = of(glyphs[i]);
    }
    return glyphs;
  }

  static char of(char c) {
    char narrow = c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c;
    return narrow < 0x80 ? (char) Character.toLowerCase((int) narrow) : narrow;
  }

  static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Brackets, blanks and the like, over which people type without noticing. */
  static boolean isSkipped(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  /** Whether a typed character means the written one: 2 also means 二. */
  static boolean same(char typed, char written) {
    return typed == written || (isDigit(typed) && NUMERALS.charAt(typed - '0') == written);
  }
}
