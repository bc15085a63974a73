package openhall.chain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a kiosk stands: on a display of its own without a screen, or as a window on the desktop.
 *
 * @param arguments of {@code openhall kiosk} that say how large
 */
record Stand(String display, List<String> arguments, Optional<Display> virtual) {

  private static final int SHORT_SIDE = 1080;
  private static final int LONG_SIDE = 1920;
  private static final double TOUCH_DENSITY = 2.02;
  private static final double BOARD_DENSITY = 1.0;
  private static final int PANEL_OF_THE_DESKTOP = 80;
  private static final int GAP = 16;
  private static final Pattern DIMENSIONS = Pattern.compile("dimensions:\\s+(\\d+)x(\\d+) pixels");

  Stand {
    arguments = List.copyOf(arguments);
  }

  /** The same with more on the command line. */
  Stand with(List<String> more) {
    return new Stand(display, Stream.concat(arguments.stream(), more.stream()).toList(), virtual);
  }

  /** Both kiosks of the demo, in the order of this record's fields. */
  record Pair(Stand touch, Stand board) {}

  /** Each at its full size, seen by nobody but its pictures. */
  static Pair virtual(Town town, Path dir) {
    Display touch = town.keep(() -> Display.open(dir.resolve("touch"), SHORT_SIDE, LONG_SIDE));
    Display board = town.keep(() -> Display.open(dir.resolve("board"), LONG_SIDE, SHORT_SIDE));
    return new Pair(
        new Stand(
            touch.name(), size(SHORT_SIDE, LONG_SIDE, 0, 1, TOUCH_DENSITY), Optional.of(touch)),
        new Stand(
            board.name(), size(LONG_SIDE, SHORT_SIDE, 0, 1, BOARD_DENSITY), Optional.of(board)));
  }

  /**
   * Side by side on the desktop at {@code display}, as large as fits; empty if it cannot be
   * reached.
   */
  static Optional<Pair> windows(String display, Path log) {
    String said;
    try (Child question =
        Child.start("xdpyinfo", log, Map.of("DISPLAY", display), List.of("xdpyinfo"))) {
      if (question.join() != 0) {
        return Optional.empty();
      }
      said = question.said();
    }
    Matcher found = DIMENSIONS.matcher(said);
    return found.find()
        ? Optional.of(
            windows(display, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  private static Pair windows(String display, int width, int height) {
    double tall = Math.min(1, (double) (height - PANEL_OF_THE_DESKTOP) / LONG_SIDE);
    double wide = Math.min(1, (width - SHORT_SIDE * tall - GAP) / LONG_SIDE);
    int beside = (int) (SHORT_SIDE * tall) + GAP;
    return new Pair(
        new Stand(display, size(SHORT_SIDE, LONG_SIDE, 0, tall, TOUCH_DENSITY), Optional.empty()),
        new Stand(
            display, size(LONG_SIDE, SHORT_SIDE, beside, wide, BOARD_DENSITY), Optional.empty()));
  }

  // A smaller window is the same panel seen from farther away.
  private static List<String> size(int width, int height, int left, double scale, double density) {
    return List.of(
        "--size",
        Math.round(width * scale) + "x" + Math.round(height * scale),
        "--place",
        left + ",0",
        "--pixels-per-mm",
        Double.toString(density * scale));
  }
}
