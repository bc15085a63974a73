package openhall.kiosk.screen;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/** Simplified to Traditional characters. Loads its dictionary at the first use. */
final class Traditional {
  private Traditional() {}

  /**
   * The same text in Traditional characters, char by char as long as the original, so that a marked
   * place in it stays where it is.
   */
  static String of(String text) {
    String whole = ZhConverterUtil.toTraditional(text);
    return whole.length() == text.length() ? whole : text;
  }
}
