package openhall.kiosk.paper;

/** How a text is set; {@code size} in points. */
record Style(double size, boolean bold) {
  static Style plain(double size) {
    return new Style(size, false);
  }

  static Style bold(double size) {
    return new Style(size, true);
  }

  /** From one base line to the next. */
  double leading() {
    return size * 1.4;
  }
}
