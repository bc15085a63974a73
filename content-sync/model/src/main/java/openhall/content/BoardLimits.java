package openhall.content;

import java.nio.charset.CharsetEncoder;
import java.util.Map;

/**
 * What the LED control cards of some boards can take.
 *
 * @param characters the most in one sentence; 0 when there is no such limit
 */
public record BoardLimits(Charset charset, int characters) {

  /** What nearly every card can take. */
  public static final BoardLimits USUAL = new BoardLimits(Charset.GB2312, 250);

  /**
   * The same sign in another code: no reader can tell the difference. What Java calls GB2312 takes
   * the dash and the dot of Chinese text for U+2015 and U+30FB.
   */
  private static final Map<Integer, String> SAME_SIGN =
      Map.ofEntries(
          Map.entry(0x2014, "\u2015"),
          Map.entry(0x00B7, "\u30FB"),
          Map.entry(0x2022, "\u30FB"),
          Map.entry(0x2027, "\u30FB"),
          Map.entry(0x2010, "-"),
          Map.entry(0x2012, "-"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2212, "-"),
          Map.entry(0x00A0, " "),
          Map.entry(0x202F, " "));

  public BoardLimits {
    Texts.atLeast("characters", characters, 0);
  }

  /** Characters a card has pictures of. */
  public enum Charset implements Coded {
    GB2312("gb2312", "GB 2312 汉字"),
    ANY("any", "全部汉字");

    private final String code;
    private final String label;

    Charset(String code, String label) {
      this.code = code;
      this.label = label;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }

    /** Whether all of the text can be drawn. */
    public boolean has(String text) {
      return switch (this) {
        case ANY -> true;
        case GB2312 -> encoder().canEncode(text);
      };
    }

    private static CharsetEncoder encoder() {
      return java.nio.charset.Charset.forName("GB2312").newEncoder();
    }
  }

  /** Whether a sentence of so many characters is too long. */
  public boolean isTooLong(int said) {
    return characters > 0 && said > characters;
  }

  /**
   * The text as it is sent to a card: dashes, dots and spaces that the card lacks in the form that
   * it has. Everything else stays as it is, drawable or not.
   */
  public String written(String text) {
    var written = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          String same = charset.has(Character.toString(c)) ? "" : SAME_SIGN.getOrDefault(c, "");
          written.append(same.isEmpty() ? Character.toString(c) : same);
        });
    return written.toString();
  }
}
