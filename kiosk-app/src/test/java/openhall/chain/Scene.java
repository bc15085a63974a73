package openhall.chain;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a kiosk draws at one moment: every text with its place on the desktop, in drawing order.
 * Immutable.
 */
record Scene(List<Drawn> drawn) {

  Scene {
    drawn = List.copyOf(drawn);
  }

  static final Scene EMPTY = new Scene(List.of());

  /** One text; pixels of the desktop. */
  record Drawn(String text, double left, double top, double width, double height) {

    double centreX() {
      return left + width / 2;
    }

    double centreY() {
      return top + height / 2;
    }

    /** Whether both stand on one line. */
    boolean beside(Drawn other) {
      return other.spans(centreY()) || spans(other.centreY());
    }

    private boolean spans(double y) {
      return y > top && y < top + height;
    }
  }

  static Scene of(JsonNode json) {
    var drawn = new ArrayList<Drawn>();
    for (JsonNode node : json) {
      drawn.add(
          new Drawn(
              node.path("text").asString(),
              node.path("left").asDouble(),
              node.path("top").asDouble(),
              node.path("width").asDouble(),
              node.path("height").asDouble()));
    }
    return new Scene(drawn);
  }

  /** The first text that is these words, or else holds them, even if they are drawn in pieces. */
  Optional<Drawn> find(String words) {
    return same(words)
        .or(() -> drawn.stream().filter(d -> d.text().contains(words)).findFirst())
        .or(() -> pieces(words));
  }

  /** The first text that is these words and nothing else. */
  Optional<Drawn> same(String words) {
    return drawn.stream().filter(d -> d.text().strip().equals(words)).findFirst();
  }

  boolean exactly(String words) {
    return same(words).isPresent();
  }

  /** Whether these capitals are what has been typed: a text above the keys. */
  boolean typed(String capitals) {
    return drawn.stream()
        .filter(d -> d.text().strip().equalsIgnoreCase(capitals))
        .anyMatch(d -> lowest("Q").filter(key -> d.top() + d.height() <= key.top()).isPresent());
  }

  /** The lowest text that is these words, as keys are below what they type. */
  Optional<Drawn> lowest(String words) {
    return drawn.stream()
        .filter(d -> d.text().strip().equals(words))
        .max(Comparator.comparingDouble(Drawn::top));
  }

  boolean shows(String words) {
    return find(words).isPresent();
  }

  boolean shows(String... all) {
    return List.of(all).stream().allMatch(this::shows);
  }

  /** The texts on the line of {@code at}, its own included. */
  List<Drawn> line(Drawn at) {
    return drawn.stream().filter(d -> d.beside(at)).toList();
  }

  /** All words, one text a line. */
  String words() {
    return String.join("\n", drawn.stream().map(Drawn::text).toList());
  }

  /** A mark in a found word cuts it in pieces, drawn one after the other. */
  private Optional<Drawn> pieces(String words) {
    for (int i = 0; i < drawn.size(); i++) {
      var joined = new StringBuilder();
      for (int j = i; j < drawn.size() && joined.length() < words.length(); j++) {
        joined.append(drawn.get(j).text());
        if (joined.indexOf(words) >= 0) {
          return Optional.of(drawn.get(i));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the picture has ink where the text stands. */
  static boolean painted(Drawn text, BufferedImage picture) {
    return inked(pixels(text, picture));
  }

  /** The same of what a display shows now, of which no more is read than that. */
  static boolean painted(Drawn text, Display display) {
    return inked(
        display.pixels(
            (int) text.left(), (int) text.top(), (int) text.width(), (int) text.height()));
  }

  private static boolean inked(int[] pixels) {
    IntSummaryStatistics light =
        Arrays.stream(pixels)
            .map(rgb -> ((rgb >> 16) & 255) + ((rgb >> 8) & 255) + (rgb & 255))
            .summaryStatistics();
    return light.getMax() - light.getMin() > 100;
  }

  /** Whether there is ink where the text stands, and not what was there before. */
  static boolean repainted(Drawn text, BufferedImage before, BufferedImage after) {
    return painted(text, after) && !Arrays.equals(pixels(text, before), pixels(text, after));
  }

  private static int[] pixels(Drawn text, BufferedImage picture) {
    int left = Math.clamp(Math.round(text.left()), 0, picture.getWidth());
    int top = Math.clamp(Math.round(text.top()), 0, picture.getHeight());
    int right = Math.clamp(Math.round(text.left() + text.width()), left, picture.getWidth());
    int bottom = Math.clamp(Math.round(text.top() + text.height()), top, picture.getHeight());
    int width = right - left;
    return picture.getRGB(left, top, width, bottom - top, null, 0, width);
  }
}
