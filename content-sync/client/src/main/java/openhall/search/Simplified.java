package openhall.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/** Traditional characters in a query. Loads its dictionary at the first use. */
final class Simplified {

  private Simplified() {}

  static String of(String text) {
    return ZhConverterUtil.toSimple(text);
  }
}
