package openhall.kiosk.screen;

/** What the keys of a nine-key keyboard put into a text, and how it is shown. */
public final class Keying {
  private static final String TYPED = "②③④⑤⑥⑦⑧⑨";
  private static final int FIRST = 2;

  private Keying() {}

  /** What the key of that number, 2 to 9, types: any of its letters. */
  public static String key(int number) {
    return TYPED.substring(number - FIRST, number - FIRST + 1);
  }

  /** With the number on the key for each of its letters. */
  static String shown(String typed) {
    return typed
        .codePoints()
        .map(c -> TYPED.indexOf(c) < 0 ? c : '0' + FIRST + TYPED.indexOf(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
