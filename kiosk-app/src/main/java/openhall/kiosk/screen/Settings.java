package openhall.kiosk.screen;

/**
 * How a resident wants the screen to be; forgotten with everything else when he leaves.
 *
 * @param low everything within reach of somebody who sits
 * @param calm nothing moves and nothing counts down by itself
 */
public record Settings(Size size, Theme theme, boolean low, boolean calm, Language language) {
  public static final Settings PLAIN =
      new Settings(Size.PLAIN, Theme.LIGHT, false, false, Language.SIMPLIFIED);

  /** How large the type is. */
  public enum Size {
    PLAIN,
    LARGE,
    LARGEST;

    /** One touch each: standard, large, largest, and standard again. */
    public Size next() {
      return switch (this) {
        case PLAIN -> LARGE;
        case LARGE -> LARGEST;
        case LARGEST -> PLAIN;
      };
    }
  }

  /** Which set of colours. */
  public enum Theme {
    LIGHT,
    DARK,
    /** Black on white, with strong borders. */
    CONTRAST
  }

  /** Whether type is larger than the design is drawn for. */
  public boolean large() {
    return size != Size.PLAIN;
  }

  public Settings with(Size other) {
    return new Settings(other, theme, low, calm, language);
  }

  public Settings with(Theme other) {
    return new Settings(size, other, low, calm, language);
  }

  public Settings with(Language other) {
    return new Settings(size, theme, low, calm, other);
  }

  public Settings withLow(boolean other) {
    return new Settings(size, theme, other, calm, language);
  }

  public Settings withCalm(boolean other) {
    return new Settings(size, theme, low, other, language);
  }
}
