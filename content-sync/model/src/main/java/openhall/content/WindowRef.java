package openhall.content;

/** A window of a hall, by its number. */
public record WindowRef(ItemId hall, String window) {
  public WindowRef {
    Texts.line("window", window);
  }

  /** 3 号窗口, or the name of a window that has no number. */
  public String called() {
    return called(window);
  }

  /** The same of a window whose hall is not named. */
  public static String called(String window) {
    boolean number = window.chars().allMatch(Character::isDigit);
    return number ? window + " 号窗口" : window;
  }
}
