package openhall.kiosk.view;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The pixels that a scene paints, and how colours among them stand out. Immutable. */
final class Picture {
  private final int width;
  private final int height;
  private final int[] pixels;

  private Picture(WritableImage image) {
    this.width = (int) image.getWidth();
    this.height = (int) image.getHeight();
    this.pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
  }

  /** Call on the FX thread. */
  static Picture of(Scene scene) {
    return new Picture(scene.snapshot(null));
  }

  /** By how much what is drawn in a place stands out from what most of the place is. */
  double contrast(Bounds place) {
    Map<Integer, Integer> colours = colours(place);
    int ground =
        colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return colours.keySet().stream()
        .mapToDouble(colour -> contrast(colour, ground))
        .max()
        .orElse(1);
  }

  /** By how much the edge of a place stands out from what is {@code reach} pixels before it. */
  double edge(Bounds place, int reach) {
    double x = place.getCenterX();
    double y = place.getCenterY();
    double least = across(x, place.getMinY(), 0, 1, reach);
    least = Math.min(least, across(x, place.getMaxY() - 1, 0, -1, reach));
    least = Math.min(least, across(place.getMinX(), y, 1, 0, reach));
    return Math.min(least, across(place.getMaxX() - 1, y, -1, 0, reach));
  }

  private double across(double x, double y, int right, int down, int reach) {
    int before = at(x - right * reach, y - down * reach);
    double most = 1;
    for (int step = 0; step <= reach; step++) {
      most = Math.max(most, contrast(before, at(x + right * step, y + down * step)));
    }
    return most;
  }

  private Map<Integer, Integer> colours(Bounds place) {
    var colours = new HashMap<Integer, Integer>();
    for (int y = (int) place.getMinY(); y < place.getMaxY(); y++) {
      for (int x = (int) place.getMinX(); x < place.getMaxX(); x++) {
        colours.merge(at(x, y), 1, Integer::sum);
      }
    }
    return colours;
  }

  private int at(double x, double y) {
    int column = Math.clamp(Math.round(x), 0, width - 1);
    int line = Math.clamp(Math.round(y), 0, height - 1);
    return pixels[line * width + column] & 0xFFFFFF;
  }

  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** WCAG 2.2, relative luminance. */
  private static double luminance(int rgb) {
    Color colour = Color.rgb(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
