package openhall.paper;

/** The colours of the house, on white paper. */
enum Tint {
  INK(0x1B2430),
  SOFT(0x525C69),
  LINE(0xCFC8B8),
  NAVY(0x16324F),
  JADE(0x1D6B58),
  PALE_JADE(0xE3EFE9),
  PAPER(0xF6F3EC),
  GOLD(0x7A5710),
  PALE_GOLD(0xF7EDD6),
  SEAL(0xA5281F),
  WHITE(0xFFFFFF);

  private static final float FULL = 255;
  private final int rgb;

  Tint(int rgb) {
    this.rgb = rgb;
  }

  float red() {
    return (rgb >> 16 & 0xFF) / FULL;
  }

  float green() {
    return (rgb >> 8 & 0xFF) / FULL;
  }

  float blue() {
    return (rgb & 0xFF) / FULL;
  }
}
