package openhall.paper;

/** How a text looks: size and leading in points, weight, colour. */
record Style(double size, boolean bold, Tint tint, double leading) {

  private static final double LOOSE = 1.4;
  private static final double TIGHT = 1.25;

  static Style plain(double size) {
    return new Style(size, false, Tint.INK, size * LOOSE);
  }

  static Style soft(double size) {
    return new Style(size, false, Tint.SOFT, size * LOOSE);
  }

  static Style bold(double size) {
    return new Style(size, true, Tint.INK, size * TIGHT);
  }

  Style in(Tint other) {
    return new Style(size, bold, other, leading);
  }

  Style sized(double other) {
    return new Style(other, bold, tint, leading / size * other);
  }
}
