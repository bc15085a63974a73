package openhall.kiosk.view.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The style sheets of the kiosk, one of variables and one for each control, with their millimetres
 * turned into pixels of one panel. Our units: {@code mm}; {@code line} for the breadth of an edge;
 * {@code gap} for what must keep fingers apart; {@code tap} for what a finger must hit; {@code txt}
 * for what grows with the text; {@code lab} for words on what always stands in the same place,
 * which need not grow beyond one and a half; {@code fix} for a glyph that is a mark, not a text. A
 * {@code -fx-font-size} in mm is a text.
 */
public final class Stylesheet {
  private static final List<String> SHEETS =
      List.of(
          "theme",
          "touch",
          "frame",
          "bar",
          "tile",
          "row",
          "along",
          "picture",
          "answer",
          "section",
          "flow",
          "price",
          "reckon",
          "keyboard",
          "pages",
          "notice",
          "staff",
          "option");
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?<size>-fx-font-size: )?(?<value>\\d+(\\.\\d+)?)(?<unit>mm|line|gap|tap|fix|txt|lab)\\b");

  private Stylesheet() {}

  /** All sheets for this panel as one address that a scene or a parent can load. */
  public static String address(Millimetres mm) {
    byte[] css = css(mm).getBytes(StandardCharsets.UTF_8);
    return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(css);
  }

  static String css(Millimetres mm) {
    return SHEETS.stream()
        .map(Stylesheet::read)
        .map(sheet -> MEASURE.matcher(sheet).replaceAll(found -> pixels(found, mm)))
        .collect(Collectors.joining("\n"));
  }

  /** A sheet as it is written, in millimetres. */
  static String read(String name) {
    try (InputStream in = Stylesheet.class.getResourceAsStream(name + ".css")) {
      if (in == null) {
        throw new IllegalStateException("Expected a style sheet " + name + ".css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pixels(MatchResult found, Millimetres mm) {
    String size = found.group("size");
    DoubleUnaryOperator rule =
        switch (found.group("unit")) {
          case "line" -> mm::line;
          case "gap" -> mm::gap;
          case "tap" -> mm::target;
          case "txt" -> mm::text;
          case "lab" -> mm::label;
          case "fix" -> mm::length;
          default -> size == null ? mm::length : mm::text;
        };
    double px = rule.applyAsDouble(Double.parseDouble(found.group("value")));
    return (size == null ? "" : size) + String.format(Locale.ROOT, "%.2fpx", px);
  }
}
