package openhall.kiosk.board;

/** Measures text as it will be drawn. */
public interface Ruler {

  /** Width in pixels of one line of text at that font size. */
  double width(String text, double size, boolean bold);
}
