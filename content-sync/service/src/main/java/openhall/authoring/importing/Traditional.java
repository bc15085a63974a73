package openhall.authoring.importing;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.stream.Collectors;

/** Traditional characters left among simplified ones (W15): 辦理 for 办理. */
final class Traditional {

  /** Holds what simplified text is written with; 著 and 乾 are in it and stay as they are. */
  private static final Charset SIMPLIFIED = Charset.forName("GB2312");

  private Traditional() {}

  static String simplified(String text, Notes notes) {
    CharsetEncoder simplified = SIMPLIFIED.newEncoder();
    String found =
        text.codePoints()
            .filter(Character::isIdeographic)
            .mapToObj(Character::toString)
            .filter(character -> !simplified.canEncode(character))
            .filter(character -> !ZhConverterUtil.toSimple(character).equals(character))
            .distinct()
            .collect(Collectors.joining());
    if (found.isEmpty()) {
      return text;
    }
    notes.warn(
        Check.TRADITIONAL,
        found,
        "繁体字已改为简体，请核对",
        "traditional characters, replaced by simplified ones; check");
    String result = text;
    for (String character : found.codePoints().mapToObj(Character::toString).toList()) {
      result = result.replace(character, ZhConverterUtil.toSimple(character));
    }
    return result;
  }
}
