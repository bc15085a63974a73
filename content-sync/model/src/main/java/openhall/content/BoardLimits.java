package openhall.content;

/**
 * What the LED control cards of some boards can take.
 *
 * @param characters the most in one sentence; 0 when there is no such limit
 */
public record BoardLimits(Charset charset, int characters) {

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
  }
}
