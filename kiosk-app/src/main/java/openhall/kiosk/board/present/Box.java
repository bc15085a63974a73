package openhall.kiosk.board.present;

/** A place on a board, in whole pixels from its left upper corner. */
public record Box(int left, int top, int width, int height) {

  public Box {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "Expected a box with an area, got " + width + "x" + height);
    }
  }

  public boolean overlaps(Box other) {
    return left < other.left + other.width
        && other.left < left + width
        && top < other.top + other.height
        && other.top < top + height;
  }

  int along(Axis axis) {
    return switch (axis) {
      case LEFT -> width;
      case UP -> height;
    };
  }

  int across(Axis axis) {
    return switch (axis) {
      case LEFT -> height;
      case UP -> width;
    };
  }
}
