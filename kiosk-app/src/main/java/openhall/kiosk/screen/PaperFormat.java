package openhall.kiosk.screen;

/** What comes out of the printer. */
public enum PaperFormat {
  A4,
  /** A roll of 80 mm, of which 72 mm are printed on. */
  RECEIPT80
}
