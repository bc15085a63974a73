package openhall.kiosk.screen;

import com.github.houbb.opencc4j.util.ZhHkConverterUtil;

/**
 * Simplified to Traditional characters, in the forms of Hong Kong and with the words of the
 * mainland: Taiwan calls a window of an office otherwise. Loads its dictionary at the first use.
 */
final class Traditional {
  private Traditional() {}

  /**
   * The same text in Traditional characters, char by char as long as the original, so that a marked
   * place in it stays where it is.
   */
  static String of(String text) {
    String whole = ZhHkConverterUtil.toTraditional(text);
    return whole.length() == text.length() ? whole : text;
  }
}
