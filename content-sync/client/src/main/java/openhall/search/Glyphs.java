package openhall.search;

/** Characters as they are compared: half width, lower case. Never changes the length of a text. */
final class Glyphs {

  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final int FULL_WIDTH = 0xFEE0;
  private static final int SCATTER = 0x9E3779B9;
  private static final int MARK_SHIFT = 26;

  /** What a key of a nine-key keyboard types: ② is a, b or c. */
  private static final String KEYS = "②③④⑤⑥⑦⑧⑨";

  private static final String[] ON_KEYS = {
    "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"
  };

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

  static boolean isKey(char c) {
    return c >= KEYS.charAt(0) && c <= KEYS.charAt(KEYS.length() - 1);
  }

  /** The letters that a typed character may mean, as a mask; 0 for what is not typed in letters. */
  static int letters(char c) {
    if (isLetter(c)) {
      return Text.bit(c);
    }
    return isKey(c)
        ? ON_KEYS[c - KEYS.charAt(0)].chars().map(each -> Text.bit((char) each)).sum()
        : 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Brackets, blanks and the like, over which people type without noticing. */
  static boolean isSkipped(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && !isKey(c);
  }

  /**
   * A mark of a written character: what is typed can only be there if its own mark is among those
   * of the text. Different characters may have the same.
   */
  static long mark(char written) {
    int numeral = NUMERALS.indexOf(written);
    long own = bit(written);
    return numeral < 0 ? own : own | bit((char) ('0' + numeral));
  }

  /** The mark that must be there for a typed character. */
  static long wanted(char typed) {
    return bit(typed);
  }

  private static long bit(char c) {
    return 1L << ((c * SCATTER) >>> MARK_SHIFT);
  }

  /** Whether a typed character means the written one: 2 also means 二. */
  static boolean same(char typed, char written) {
    return typed == written || (isDigit(typed) && NUMERALS.charAt(typed - '0') == written);
  }
}
