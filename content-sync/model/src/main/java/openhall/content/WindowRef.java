package openhall.content;

/** A window of a hall, by its number. */
public record WindowRef(ItemId hall, String window) {
  public WindowRef {
    Texts.line("window", window);
  }
}
