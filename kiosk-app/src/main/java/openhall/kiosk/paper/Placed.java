package openhall.kiosk.paper;

/** Something at its place on the page: points from the left, and from the top down. Immutable. */
sealed interface Placed {

  /** The same so many points further down. */
  Placed lower(double by);

  /** A line of text on its base line. */
  record Words(double x, double y, String text, Style style) implements Placed {
    @Override
    public Words lower(double by) {
      return new Words(x, y + by, text, style);
    }
  }

  /** A filled bar. */
  record Bar(double x, double y, double width, double height) implements Placed {
    @Override
    public Bar lower(double by) {
      return new Bar(x, y + by, width, height);
    }
  }

  /** A box to tick, or ticked already. */
  record Box(double x, double y, double side, boolean ticked) implements Placed {
    @Override
    public Box lower(double by) {
      return new Box(x, y + by, side, ticked);
    }
  }

  /** A QR code with its quiet zone. */
  record Code(double x, double y, double side, String text) implements Placed {
    @Override
    public Code lower(double by) {
      return new Code(x, y + by, side, text);
    }
  }
}
